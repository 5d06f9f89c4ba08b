import type { GapMap } from '@casebook/core/gap-map'
import type { Library } from '@casebook/core/library'
import type {
  CaseStudyCard,
  Gathering,
  LibraryGlance,
  SearchQuery,
  SearchResults,
} from '@casebook/core/search'
import type { CaseStudy } from '../case-study/case-study.ts'
import type { Published } from '../case-study/store.ts'

/** One case study whose public face changed: as it now stands, or `null` where readers no longer find it. */
export type IndexChange = { id: string; published: Indexed | null }
/** What the index takes of it. */
export type Indexed = Pick<Published, 'id' | 'caseStudy' | 'revisionNumber' | 'publishedAt'> & {
  /** The terms that it was written under, whose words find it still; those of the case study where left out. */
  writtenUnder?: Pick<CaseStudy, 'topics' | 'themes'>
}

/**
 * What public search runs on. Derived from the database and nothing else: it may be deleted, and is then rebuilt. The
 * stage and the flags of time follow the day, so whoever asks says which day it is.
 */
export interface SearchIndex {
  /** The number of the last change that it holds; 0 when it is empty. */
  version(): number
  /** What was said of that change when it was taken in, so that a change of another database can be told from it. */
  mark(): string
  /**
   * Takes in changes, all or none, and stands at `version` from then on. Lasting when it returns. Where it turns out
   * broken, or a change clashes with what it holds, it forgets everything and throws.
   */
  apply(changes: IndexChange[], version: number, mark?: string): void
  /** Forgets everything, to be filled again. */
  reset(): void
  search(query: SearchQuery, asAt: string): SearchResults
  /** Case studies like this one: by topic, theme and words, nearest first; never itself. */
  related(slug: string, asAt: string, most: number): CaseStudyCard[]
  glance(asAt: string): LibraryGlance
  /** Topics by themes of what a search finds, by the terms that may be chosen. */
  gapMap(query: SearchQuery, asAt: string, terms: Pick<Library, 'topics' | 'themes'>): GapMap
  gathering(): Gathering
  close(): void
}
