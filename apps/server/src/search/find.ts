import { pageSize, type SearchQuery, type SearchResults } from '@casebook/core/search'
import { count, countBoth } from './bitset.ts'
import { Filter } from './filter.ts'
import { hitsOf } from './hits.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { pageOf, type Ranked } from './ranking.ts'
import { takeOut } from './take-out.ts'
import { type Phrase, readWords } from './words.ts'

/** With fewer than this many finds, we look whether a word was meant otherwise. */
const few = 3

/** What has all the words and passes every filter; where nothing in the library has all the words, what has most of them. */
export function find(library: IndexedLibrary, query: SearchQuery, asAt: string): SearchResults {
  const phrases = readWords(query.q)
  const all = phrases.length > 0 ? library.ranked(phrases, 'all') : null
  const ranked = all?.size === 0 ? library.ranked(phrases, 'most') : all
  const documents = { rows: library.rows, stages: library.stagesOn(asAt) }
  const filter = new Filter(query, ranked?.bits ?? null, documents)
  const found = filter.found()
  const total = count(found)
  const pages = Math.ceil(total / pageSize)
  const page = Math.max(1, Math.min(query.page, pages))
  const rows = pageOf(found, tiersOf(library, query, ranked), { skip: (page - 1) * pageSize, take: pageSize })
  return {
    total,
    page,
    pages,
    hits: hitsOf(library, rows, { phrases, asAt }),
    facets: filter.counts(query),
    started: filter.started(found),
    didYouMean: all ? didYouMean(library, query.q, { phrases, all, filter }) : null,
    takeOut: total === 0 ? takeOut(query, filter) : null,
  }
}

function tiersOf(
  library: IndexedLibrary,
  { sort }: SearchQuery,
  ranked: Ranked | null,
): Iterable<readonly number[]> {
  if (sort !== 'relevance') return [library.inOrder(sort)]
  return ranked ? ranked.tiers() : [library.inOrder('newest')]
}

/** The words as they were probably meant, where the library does not have one as it was typed, and that finds more. */
function didYouMean(
  library: IndexedLibrary,
  typed: string,
  { phrases, all, filter }: { phrases: Phrase[]; all: Ranked; filter: Filter },
): string | null {
  const within = filter.found('q')
  const found = countBoth(all.bits, within)
  if (found >= few) return null
  let meant = typed
  for (const word of new Set(phrases.flatMap(({ words }) => words))) {
    const nearest = library.isKnown(word) ? null : library.nearestWord(word)
    if (nearest)
      meant = meant.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'), nearest)
  }
  if (meant === typed) return null
  return countBoth(library.ranked(readWords(meant), 'all').bits, within) > found ? meant : null
}
