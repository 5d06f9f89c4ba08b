import type { DatabaseSync } from 'node:sqlite'
import {
  type CaseStudyCard,
  type Gathering,
  type LibraryGlance,
  pageSize,
  type SearchQuery,
  type SearchResults,
  writeSearchQuery,
} from '@casebook/core/search'
import { type Bitset, count, has } from './bitset.ts'
import { cardsOf } from './cards.ts'
import { documentOf } from './document.ts'
import { Filter } from './filter.ts'
import { gatheringOf, glanceAt } from './glance.ts'
import { openIndexFile, removeIndexFile } from './index-file.ts'
import { LruCache } from './lru-cache.ts'
import { type Order, rowsInOrder } from './orders.ts'
import { expressionsOf, type Ranked, rankAll, rankMost } from './ranking.ts'
import { relatedTo } from './related.ts'
import { Rows } from './rows.ts'
import type { IndexChange, SearchIndex } from './search-index.ts'
import { snippetOf, soughtIn } from './snippet.ts'
import { Spelling } from './spelling.ts'
import { type Stages, stagesOn } from './stages.ts'
import { Stemmer } from './stemmer.ts'
import { takeOut } from './take-out.ts'
import { isKnownWord } from './vocabulary.ts'
import { type Phrase, readWords } from './words.ts'
import { writeChanges } from './writer.ts'

const mostRankedRows = 2_000_000
const mostResults = 300

/** Public search on a SQLite file of its own, with its facets in memory. */
export class SqliteSearchIndex implements SearchIndex {
  readonly #file: string
  readonly #stemmer = new Stemmer()
  readonly #ranked = new LruCache<Ranked>(mostRankedRows)
  readonly #results = new LruCache<SearchResults>(mostResults)
  readonly #related = new LruCache<CaseStudyCard[]>(mostResults)
  readonly #orders = new LruCache<number[]>(8)
  readonly #stages = new LruCache<Stages>(2)
  #spelling: Spelling | null = null
  #database: DatabaseSync
  #rows: Rows
  #at: { version: number; mark: string }

  constructor(file: string) {
    this.#file = file
    this.#database = openIndexFile(file)
    this.#rows = Rows.load(this.#database)
    this.#at = this.#readState()
  }

  version(): number {
    return this.#at.version
  }

  mark(): string {
    return this.#at.mark
  }

  apply(changes: IndexChange[], version: number, mark = ''): void {
    const documents = changes.map(({ id, published }) => ({
      id,
      document: published ? documentOf(published) : null,
    }))
    for (const { removed, added } of writeChanges(this.#database, documents, { version, mark })) {
      if (removed !== null) this.#rows.remove(removed)
      if (added) this.#rows.add({ row: added.row, ...added.document })
    }
    this.#at = { version, mark }
    this.#forget()
  }

  reset(): void {
    this.#database.close()
    removeIndexFile(this.#file)
    this.#database = openIndexFile(this.#file)
    this.#rows = new Rows()
    this.#at = this.#readState()
    this.#forget()
  }

  search(query: SearchQuery, asAt: string): SearchResults {
    return this.#results.get(`${asAt} ${writeSearchQuery(query)}`, () => this.#search(query, asAt))
  }

  related(slug: string, asAt: string, most: number): CaseStudyCard[] {
    return this.#related.get(`${asAt} ${slug} ${most}`, () =>
      cardsOf(this.#database, relatedTo(this.#database, this.#rows, slug, most), asAt),
    )
  }

  glance(asAt: string): LibraryGlance {
    const stages = this.#stagesOn(asAt)
    return glanceAt(
      { database: this.#database, rows: this.#rows, stages, newest: this.#inOrder('newest') },
      asAt,
    )
  }

  gathering(): Gathering {
    return gatheringOf(this.#database)
  }

  close(): void {
    this.#stemmer.close()
    this.#database.close()
  }

  #search(query: SearchQuery, asAt: string): SearchResults {
    const phrases = readWords(query.q)
    const all = phrases.length > 0 ? this.#rankAll(phrases) : null
    const ranked = all && all.rows.length === 0 ? this.#rankMost(phrases) : all
    const filter = new Filter(query, ranked?.bits ?? null, {
      rows: this.#rows,
      stages: this.#stagesOn(asAt),
    })
    const found = filter.found()
    const total = count(found)
    const pages = Math.ceil(total / pageSize)
    const page = Math.min(query.page, Math.max(1, pages))
    const rows = this.#page(
      found,
      page,
      query.sort === 'relevance' && ranked
        ? ranked.rows
        : this.#inOrder(query.sort === 'relevance' ? 'newest' : query.sort),
    )
    return {
      total,
      page,
      pages,
      hits: this.#hits(rows, phrases, asAt),
      facets: filter.counts(query),
      started: filter.started(found),
      didYouMean: all && all.rows.length < 3 ? this.#didYouMean(query, phrases, all.rows.length) : null,
      takeOut: total === 0 ? takeOut(query, filter) : null,
    }
  }

  #page(found: Bitset, page: number, order: number[]): number[] {
    const rows: number[] = []
    let skip = (page - 1) * pageSize
    for (const row of order) {
      if (!has(found, row)) continue
      if (skip-- > 0) continue
      rows.push(row)
      if (rows.length === pageSize) break
    }
    return rows
  }

  #hits(rows: number[], phrases: Phrase[], asAt: string): SearchResults['hits'] {
    const sought = soughtIn(phrases, this.#stemmer)
    const texts = this.#database.prepare('SELECT summary, body FROM faces WHERE row = ?')
    return cardsOf(this.#database, rows, asAt).map((card, index) => {
      const found = texts.get(rows[index] ?? 0)
      return {
        card,
        snippet: snippetOf([String(found?.['summary']), String(found?.['body'])], sought, this.#stemmer),
      }
    })
  }

  #didYouMean(query: SearchQuery, phrases: Phrase[], found: number): string | null {
    let better = query.q
    for (const word of new Set(phrases.flatMap(({ words }) => words))) {
      if (isKnownWord(this.#database, word)) continue
      this.#spelling ??= new Spelling(this.#database)
      const nearest = this.#spelling.nearest(word)
      if (nearest) better = better.replaceAll(word, nearest)
    }
    if (better === query.q) return null
    return this.#rankAll(readWords(better)).rows.length > found ? better : null
  }

  #rankAll(phrases: Phrase[]): Ranked {
    const expressions = expressionsOf(this.#database, phrases, this.#stemmer)
    return this.#ranked.get(
      `all ${expressions.join(' AND ')}`,
      () => rankAll(this.#database, expressions, this.#rows.capacity),
      ({ rows }) => rows.length + 100,
    )
  }

  #rankMost(phrases: Phrase[]): Ranked {
    const expressions = expressionsOf(this.#database, phrases, this.#stemmer)
    return this.#ranked.get(
      `most ${expressions.join(' OR ')}`,
      () => rankMost(this.#database, expressions, this.#rows.capacity),
      ({ rows }) => rows.length + 100,
    )
  }

  #inOrder(order: Order): number[] {
    return this.#orders.get(order, () => rowsInOrder(this.#database, order))
  }

  #stagesOn(asAt: string): Stages {
    return this.#stages.get(asAt, () => stagesOn(asAt, this.#database, this.#rows.capacity))
  }

  #readState(): { version: number; mark: string } {
    const state = this.#database.prepare('SELECT version, mark FROM state').get()
    return { version: Number(state?.['version']), mark: String(state?.['mark']) }
  }

  #forget(): void {
    for (const cache of [this.#ranked, this.#results, this.#related, this.#orders, this.#stages])
      cache.clear()
    this.#spelling = null
  }
}
