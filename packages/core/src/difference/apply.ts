import type { Difference } from './difference.ts'
import { keyedList } from './keyed-list.ts'
import { keysOf } from './path.ts'
import { equal, groupOf } from './value.ts'

/** Differences that were not made from this revision: a fault of the program that applies them. */
export class DifferencesDoNotFit extends Error {
  override name = 'DifferencesDoNotFit'

  constructor({ path }: Difference) {
    super(
      `The differences were not made from this revision: at ${path || 'the top'} it holds something else.`,
    )
  }
}

/**
 * The revision that the differences lead to: `applyDifferences(a, diffRevisions(a, b))` holds the same as `b`, lists in
 * its order. The revision given stays as it is. Throws `DifferencesDoNotFit` where a place does not hold what they start from.
 */
export function applyDifferences<Document extends object>(
  document: Document,
  differences: readonly Difference[],
): Document {
  const steps = differences.map((difference) => ({ difference, keys: keysOf(difference.path) }))
  return applied(document, steps) as Document
}

/** A difference, and the names that still lead to its place. */
type Step = { difference: Difference; keys: readonly string[] }

function applied(value: unknown, steps: readonly Step[]): unknown {
  const own = steps.filter(({ keys }) => keys.length === 0)
  const held = own.reduce((now, { difference }) => replaced(now, difference), value)
  const [inside] = steps.filter(({ keys }) => keys.length > 0)
  if (inside === undefined) return held
  const list = keyedList(held)
  const entries = list?.entries ?? groupOf(held)
  if (entries === undefined) throw new DifferencesDoNotFit(inside.difference)
  for (const [key, further] of byFirstKey(steps)) {
    const entry = applied(entries.get(key), further)
    if (entry === undefined) entries.delete(key)
    else entries.set(key, entry)
    if (list)
      for (const { difference, keys } of further) if (keys.length === 0) place(list.keys, key, difference)
  }
  return list ? list.keys.map((key) => entries.get(key)) : Object.fromEntries(entries)
}

/** The steps by the name that leads on, in the order in which the names first come. */
function byFirstKey(steps: readonly Step[]): Map<string, Step[]> {
  const groups = new Map<string, Step[]>()
  for (const { difference, keys } of steps) {
    const [key, ...rest] = keys
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push({ difference, keys: rest })
    else groups.set(key, [{ difference, keys: rest }])
  }
  return groups
}

/** Takes an entry out of the order of its list, puts it in, or both. */
function place(order: string[], key: string, difference: Difference): void {
  const at = order.indexOf(key)
  if (difference.op === 'remove' || difference.op === 'move') order.splice(at, 1)
  if (difference.op !== 'add' && difference.op !== 'move') return
  const before = difference.follows ?? null
  const index = before === null ? 0 : order.indexOf(before) + 1
  if (before !== null && index === 0) throw new DifferencesDoNotFit(difference)
  order.splice(index, 0, key)
}

function replaced(value: unknown, difference: Difference): unknown {
  switch (difference.op) {
    case 'add':
      if (value !== undefined) throw new DifferencesDoNotFit(difference)
      return difference.value
    case 'remove':
      if (!equal(value, difference.value)) throw new DifferencesDoNotFit(difference)
      return undefined
    case 'change':
      if (!equal(value, difference.from)) throw new DifferencesDoNotFit(difference)
      return difference.to
    case 'move':
      if (value === undefined) throw new DifferencesDoNotFit(difference)
      return value
  }
}
