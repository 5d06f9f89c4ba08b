import { standings } from '@casebook/core/evidence'
import type { GapCounts, GapMap } from '@casebook/core/gap-map'
import type { Library } from '@casebook/core/library'
import type { SearchQuery } from '@casebook/core/search'
import { type Bitset, both, count, countBoth, either } from './bitset.ts'
import { Filter } from './filter.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { readWords } from './words.ts'

const standingsFrom = (least: number): string[] =>
  standings.filter(({ rung }) => rung >= least).map(({ id }) => id)
const evaluated = standingsFrom(4)
const compared = standingsFrom(6)

/** The map of what a search finds, by these terms: the same as core's `gapMapOf` of it, counted set by set. */
export function gapMapAt(
  library: IndexedLibrary,
  { query, asAt, terms }: { query: SearchQuery; asAt: string; terms: Pick<Library, 'topics' | 'themes'> },
): GapMap {
  const { rows } = library
  const phrases = readWords(query.q)
  const words = phrases.length > 0 ? library.ranked(phrases, 'all').bits : null
  const filter = new Filter(query, words, { rows, stages: library.stagesOn(asAt) })
  const found = filter.found()
  const standing = (ids: readonly string[]) =>
    either(
      ids.map((id) => filter.under('status', id)),
      rows.capacity,
    )
  const sets = {
    evaluated: standing(evaluated),
    compared: standing(compared),
    disagree: filter.under('result', 'disagree'),
  }
  const countsOf = (bits: Bitset): GapCounts => ({
    count: count(bits),
    evaluated: countBoth(bits, sets.evaluated),
    compared: countBoth(bits, sets.compared),
    disagree: countBoth(bits, sets.disagree),
  })
  const themes = terms.themes.choosable.map(({ id }) => ({
    theme: id,
    bits: both(found, filter.under('theme', id)),
  }))
  return {
    total: countsOf(found),
    topics: terms.topics.choosable.map(({ id }) => {
      const ofTopic = both(found, filter.under('topic', id))
      return {
        topic: id,
        ...countsOf(ofTopic),
        themes: themes.map(({ theme, bits }) => ({ theme, ...countsOf(both(ofTopic, bits)) })),
      }
    }),
    themes: themes.map(({ theme, bits }) => ({ theme, ...countsOf(bits) })),
  }
}
