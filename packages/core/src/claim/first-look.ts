import { matchesOf } from './matches.ts'
import { type Wording, wordings } from './wordings.ts'

/** Where a tell-tale word stands in a text, and the rows of `wordings` that it may belong to. */
export type Sighting = { readonly at: number; readonly rows: readonly Wording[] }

const rowsByTellTale = new Map<string, Wording[]>()
for (const row of wordings) {
  for (const word of row.tellTales) rowsByTellTale.set(word, [...(rowsByTellTale.get(word) ?? []), row])
}

/** Whole words; what covers a text may begin or end beside a word, but never within one. */
const tellTale = new RegExp(`\\b(?:${[...rowsByTellTale.keys()].sort().join('|')})(?![\\w-])`, 'gi')

/**
 * The tell-tales in a text as it was written, in order: without one no wording can be found in it, whatever marks and
 * quotations are covered later. An underscore counts as a gap, since it may be a mark of emphasis.
 */
export function sightingsIn(text: string): Sighting[] {
  const plain = text.includes('_') ? text.replaceAll('_', ' ') : text
  return matchesOf(tellTale, plain).map(({ index, 0: word }) => ({
    at: index,
    rows: rowsByTellTale.get(word.toLowerCase()) ?? [],
  }))
}

/** The rows that any of these may belong to, each once. */
export function rowsOf(sightings: Sighting[]): readonly Wording[] {
  const [first, ...more] = sightings
  return more.length > 0 ? [...new Set(sightings.flatMap(({ rows }) => rows))] : (first?.rows ?? [])
}
