import type { GapMap } from '@casebook/core/gap-map'
import type { Library } from '@casebook/core/library'
import {
  type CaseStudyCard,
  type Gathering,
  type LibraryGlance,
  type SearchQuery,
  type SearchResults,
  writeSearchQuery,
} from '@casebook/core/search'
import { LruCache } from '../memory/lru-cache.ts'
import { documentOf } from './document.ts'
import { find } from './find.ts'
import { gapMapAt } from './gap-map.ts'
import { gatheringOf, glanceAt } from './glance.ts'
import { removeIndexFile, saysBroken } from './index-file.ts'
import { IndexedLibrary } from './indexed-library.ts'
import { relatedTo } from './related.ts'
import type { IndexChange, SearchIndex } from './search-index.ts'
import type { Place } from './writer.ts'

const mostAnswers = 300

/** Public search on a SQLite file of its own, with its facets in memory. */
export class SqliteSearchIndex implements SearchIndex {
  readonly #file: string
  readonly #results = new LruCache<SearchResults>(mostAnswers)
  readonly #related = new LruCache<CaseStudyCard[]>(mostAnswers)
  readonly #glances = new LruCache<LibraryGlance>(2)
  #library: IndexedLibrary
  #place: Place

  constructor(file: string) {
    this.#file = file
    this.#library = this.#open()
    this.#place = this.#library.place()
  }

  version(): number {
    return this.#place.version
  }

  mark(): string {
    return this.#place.mark
  }

  apply(changes: IndexChange[], version: number, mark = ''): void {
    const latest = new Map(changes.map((change) => [change.id, change]))
    const documents = [...latest.values()].map(({ id, published }) => ({
      id,
      document: published ? documentOf(published) : null,
    }))
    this.#guard(() => this.#library.write(documents, { version, mark }))
    this.#place = { version, mark }
    this.#forget()
  }

  reset(): void {
    this.#library.close()
    removeIndexFile(this.#file)
    this.#library = this.#open()
    this.#place = this.#library.place()
    this.#forget()
  }

  search(query: SearchQuery, asAt: string): SearchResults {
    return this.#results.get(`${asAt} ${writeSearchQuery(query)}`, () =>
      this.#guard(() => find(this.#library, query, asAt)),
    )
  }

  related(slug: string, asAt: string, most: number): CaseStudyCard[] {
    return this.#related.get(`${asAt} ${slug} ${most}`, () =>
      this.#guard(() =>
        relatedTo(this.#library, slug, most).map((row) => this.#library.face(row, asAt).card),
      ),
    )
  }

  glance(asAt: string): LibraryGlance {
    return this.#glances.get(asAt, () => this.#guard(() => glanceAt(this.#library, asAt)))
  }

  gapMap(query: SearchQuery, asAt: string, terms: Pick<Library, 'topics' | 'themes'>): GapMap {
    return this.#guard(() => gapMapAt(this.#library, { query, asAt, terms }))
  }

  gathering(): Gathering {
    return this.#guard(() => gatheringOf(this.#library.database))
  }

  close(): void {
    this.#library.close()
  }

  /** A file that holds what cannot be read is as good as none. */
  #open(): IndexedLibrary {
    try {
      return new IndexedLibrary(this.#file)
    } catch (error) {
      if (!saysBroken(error)) throw error
      removeIndexFile(this.#file)
      return new IndexedLibrary(this.#file)
    }
  }

  /** Where the file turns out broken in use, it is made anew and stands at nothing, so that it is filled again. */
  #guard<Answer>(act: () => Answer): Answer {
    try {
      return act()
    } catch (error) {
      if (saysBroken(error)) this.reset()
      throw error
    }
  }

  #forget(): void {
    for (const cache of [this.#results, this.#related, this.#glances]) cache.clear()
  }
}
