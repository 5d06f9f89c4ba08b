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
  const sightings: Sighting[] = []
  tellTale.lastIndex = 0
  for (let found = tellTale.exec(plain); found; found = tellTale.exec(plain)) {
    sightings.push({ at: found.index, rows: rowsByTellTale.get(found[0].toLowerCase()) ?? [] })
  }
  return sightings
}

/** The rows that any of these may belong to, each once. */
export function rowsOf(sightings: Sighting[]): readonly Wording[] {
  if (sightings.length > 1) return [...new Set(sightings.flatMap(({ rows }) => rows))]
  return sightings[0]?.rows ?? []
}
