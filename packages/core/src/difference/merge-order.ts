import { unmoved } from './keyed-list.ts'

/** The orders of one list. `kept` are the entries that the merged list holds. */
type Orders = {
  base: readonly string[]
  mine: readonly string[]
  theirs: readonly string[]
  kept: ReadonlySet<string>
}

/** What stands before an entry in each order: `null` where it comes first. */
export type Before = { base: string | null; mine: string | null; theirs: string | null }

/** Whose move of an entry holds where the sides moved it to different places; `base` where neither does. */
type Settle = (key: string, before: Before) => 'base' | 'mine' | 'theirs'

type Side = 'mine' | 'theirs'
type Anchors = ReadonlyMap<string, string | null>

/**
 * One order out of two that were made from one. Entries that neither side moved keep their places; what a side moved or
 * added follows the nearest of those that is before it on that side. Of two such runs at one place, the one whose first
 * name sorts first goes first, so that it is of no matter which side is called mine.
 */
export function mergeOrders(orders: Orders, settle: Settle): string[] {
  const moved = { mine: movedBy('mine', orders), theirs: movedBy('theirs', orders) }
  const isFixed = (key: string): boolean =>
    orders.kept.has(key) && !moved.mine.has(key) && !moved.theirs.has(key)
  const fixed = new Map(orders.base.filter(isFixed).map((key, index) => [key, index]))
  const anchors = { mine: anchorsOf(orders.mine, fixed), theirs: anchorsOf(orders.theirs, fixed) }
  const earlier = (key: string): Side => {
    const [mine, theirs] = [anchors.mine.get(key) ?? '', anchors.theirs.get(key) ?? '']
    return (fixed.get(mine) ?? -1) < (fixed.get(theirs) ?? -1) ? 'mine' : 'theirs'
  }
  const placed = new Map<string, 'base' | 'both' | Side>()
  const inBase = new Set(orders.base)
  for (const key of orders.kept) {
    const by = (side: Side): boolean => (inBase.has(key) ? moved[side].has(key) : anchors[side].has(key))
    if (!by('mine') || !by('theirs')) placed.set(key, by('mine') ? 'mine' : by('theirs') ? 'theirs' : 'base')
    else if (anchors.mine.get(key) === anchors.theirs.get(key)) placed.set(key, 'both')
    else placed.set(key, inBase.has(key) ? settle(key, beforeIn(orders, key)) : earlier(key))
  }
  const runs = { mine: new Map<string | null, string[]>(), theirs: new Map<string | null, string[]>() }
  for (const side of ['mine', 'theirs'] as const) {
    for (const key of orders[side]) {
      if (placed.get(key) !== side && placed.get(key) !== 'both') continue
      const anchor = anchors[side].get(key) ?? null
      runs[side].set(anchor, [...(runs[side].get(anchor) ?? []), key])
    }
  }
  const after = (anchor: string | null): string[] =>
    inOneRun(runs.mine.get(anchor) ?? [], runs.theirs.get(anchor) ?? [])
  return [
    ...after(null),
    ...orders.base.filter((key) => placed.get(key) === 'base').flatMap((key) => [key, ...after(key)]),
  ]
}

function movedBy(side: Side, { base, ...orders }: Orders): Set<string> {
  const [still, before] = [unmoved(base, orders[side]), new Set(base)]
  return new Set(orders[side].filter((key) => before.has(key) && !still.has(key)))
}

/** For each entry, the nearest before it that kept its place; `null` where there is none. */
function anchorsOf(order: readonly string[], fixed: ReadonlyMap<string, number>): Anchors {
  const anchors = new Map<string, string | null>()
  let anchor: string | null = null
  for (const key of order) {
    anchors.set(key, anchor)
    if (fixed.has(key)) anchor = key
  }
  return anchors
}

function beforeIn({ base, mine, theirs }: Orders, key: string): Before {
  const before = (order: readonly string[]): string | null => order[order.indexOf(key) - 1] ?? null
  return { base: before(base), mine: before(mine), theirs: before(theirs) }
}

/** Two runs at one place: what both hold comes once, and between such entries the one run goes before the other. */
function inOneRun(mine: readonly string[], theirs: readonly string[]): string[] {
  const [first = [], second = []] = mine.join('\n') < theirs.join('\n') ? [mine, theirs] : [theirs, mine]
  const shared = unmoved(first, second)
  const once = new Set(first)
  const run: string[] = []
  let next = 0
  let waiting: string[] = []
  for (const key of second) {
    if (shared.has(key)) {
      const at = first.indexOf(key)
      run.push(...first.slice(next, at), ...waiting, key)
      next = at + 1
      waiting = []
    } else if (!once.has(key)) waiting.push(key)
  }
  return [...run, ...first.slice(next), ...waiting]
}
