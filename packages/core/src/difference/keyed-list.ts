import { fieldsOf } from './value.ts'

/** A list whose entries have each a name of their own: the names in their order, and what stands under each. */
export type KeyedList = { keys: string[]; entries: Map<string, unknown> }

/** The list by the names of its entries; `undefined` for what is no list, and where an entry has no name or shares one. */
export function keyedList(value: unknown): KeyedList | undefined {
  if (!Array.isArray(value)) return undefined
  const entries = new Map<string, unknown>()
  for (const entry of value) {
    const key = keyOf(entry)
    if (key === undefined) return undefined
    entries.set(key, entry)
  }
  return entries.size === value.length ? { keys: [...entries.keys()], entries } : undefined
}

/** What names an entry: itself where it is a text, its id, or what is as good as one where the model has no id. */
function keyOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  const fields = fieldsOf(entry)
  if (fields === undefined) return undefined
  const [id, arm, field, words] = ['id', 'arm', 'field', 'words'].map((name) => fields.get(name))
  if (typeof id === 'string') return id
  if (typeof arm === 'string') return arm
  return typeof field === 'string' && typeof words === 'string' ? `${field}: ${words}` : undefined
}

/** Those of `keys` that keep their places: the longest run in both orders, so that the fewest count as moved. */
export function unmoved(from: readonly string[], to: readonly string[]): Set<string> {
  const places = new Map(from.map((key, index) => [key, index]))
  const common = to.filter((key) => places.has(key))
  return new Set(longestRise(common.map((key) => places.get(key) ?? 0)).map((index) => common[index] ?? ''))
}

/** The indexes of a longest strictly rising part of `numbers`, all different, by patience sorting: n log n. */
function longestRise(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of numbers.entries()) {
    const length = firstAtLeast(ends, value, numbers)
    before.push(ends[length - 1])
    ends[length] = index
  }
  const rise: number[] = []
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.push(index)
  return rise.reverse()
}

function firstAtLeast(ends: readonly number[], value: number, numbers: readonly number[]): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
