import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SearchQuery, SearchResults } from '@casebook/core/search'
import * as fc from 'fast-check'
import type { CaseStudy } from '../case-study/case-study.ts'
import { openSearchIndex } from './open.ts'
import type { IndexChange, SearchIndex } from './search-index.ts'

export const sunday = '2026-11-22'

/** How many examples a costly property is held against: so many by itself, and as many times more as a long proof asks for. */
export function examples(usual: number): number {
  return Math.ceil((usual * (fc.readConfigureGlobal()?.numRuns ?? 100)) / 100)
}

/** An index on a real file in a folder of its own, for one test. */
export type TestIndex = { file: string; index: SearchIndex; remove(): void }

export function openTestIndex(): TestIndex {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-index-'))
  const file = join(folder, 'search.sqlite')
  const index = openSearchIndex(file)
  const remove = () => {
    index.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { file, index, remove }
}

/** The change that publishes a case study; its slug stands for its id. */
export function publishing(caseStudy: CaseStudy, publishedAt = '2026-11-01T09:00:00.000Z'): IndexChange {
  return { id: caseStudy.slug, published: { id: caseStudy.slug, caseStudy, revisionNumber: 1, publishedAt } }
}

/** Searches as readers do: what comes back has the shape that core promises. */
export function searchIn(
  index: SearchIndex,
  query: Partial<SearchQuery> | string,
  asAt = sunday,
): SearchResults {
  const asked = typeof query === 'string' ? { q: query } : query
  return SearchResults.parse(index.search(SearchQuery.parse(asked), asAt))
}

/** The addresses that a search finds, in order, over all its pages. */
export function slugsIn(index: SearchIndex, query: Partial<SearchQuery> | string, asAt = sunday): string[] {
  const asked = typeof query === 'string' ? { q: query } : query
  const { pages } = searchIn(index, asked, asAt)
  return Array.from({ length: pages }, (_, page) => searchIn(index, { ...asked, page: page + 1 }, asAt))
    .flatMap(({ hits }) => hits)
    .map(({ card }) => card.slug)
}
