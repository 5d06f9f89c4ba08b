import { keyedList } from './keyed-list.ts'
import type { Keys } from './path.ts'
import { groupOf } from './value.ts'

/** Where a source or an aim is cited, and where the one that is cited stands. */
export type Citation = { at: Keys; of: readonly ['sources' | 'aims', string] }

/** Every citation in a document, wherever it is: of a source under `source` or within a list of `sources`, of an aim under `aim`. */
export function* citationsIn(value: unknown, at: Keys = []): Generator<Citation> {
  if (typeof value === 'string') {
    if (at.at(-1) === 'source' || (at.length > 2 && at.at(-2) === 'sources'))
      yield { at, of: ['sources', value] }
    else if (at.at(-1) === 'aim') yield { at, of: ['aims', value] }
    return
  }
  const inside = keyedList(value)?.entries ?? groupOf(value) ?? []
  for (const [key, held] of inside) yield* citationsIn(held, [...at, key])
}
