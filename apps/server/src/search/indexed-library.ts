import type { DatabaseSync } from 'node:sqlite'
import { LruCache } from '../memory/lru-cache.ts'
import { count } from './bitset.ts'
import { expressionsOf, ftsPhrase } from './expressions.ts'
import { type Face, faceOn } from './faces.ts'
import { openIndexFile } from './index-file.ts'
import { type Order, rowsInOrder } from './orders.ts'
import { type Ranked, rankAll, rankMost } from './ranking.ts'
import { Rows } from './rows.ts'
import { Spelling } from './spelling.ts'
import { oneOf } from './sql.ts'
import { type Stages, stagesOn } from './stages.ts'
import { Stemmer } from './stemmer.ts'
import { rowsTitled } from './titled.ts'
import { isKnownWord } from './vocabulary.ts'
import type { Phrase } from './words.ts'
import { type DocumentChange, type Place, writeChanges } from './writer.ts'

const mostRankedRows = 2_000_000
const mostTitledRows = 500_000
const leastWeight = 1_000
const mostFaces = 2_000

/** The file of an index, opened, with what is kept of it in memory. */
export class IndexedLibrary {
  readonly database: DatabaseSync
  readonly rows: Rows
  readonly stemmer = new Stemmer()
  readonly #ranked = new LruCache<Ranked>(mostRankedRows)
  readonly #titled = new LruCache<number[]>(mostTitledRows)
  readonly #faces = new LruCache<Face>(mostFaces)
  readonly #orders = new LruCache<number[]>(10)
  readonly #stages = new LruCache<Stages>(2)
  #spelling: Spelling | null = null

  constructor(file: string) {
    this.database = openIndexFile(file)
    try {
      this.rows = Rows.load(this.database)
    } catch (error) {
      this.close()
      throw error
    }
  }

  place(): Place {
    const place = oneOf<Place>(this.database, 'SELECT version, mark FROM state')
    if (!place) throw new TypeError('The search index does not say where it stands.')
    return { version: place.version, mark: place.mark }
  }

  write(changes: DocumentChange[], upTo: Place): void {
    for (const { removed, added } of writeChanges(this.database, changes, upTo)) {
      if (removed !== null) this.rows.remove(removed)
      if (!added) continue
      const { codes, startYear, timing } = added.document
      this.rows.add({ row: added.row, codes, startYear, timing: JSON.stringify(timing) })
    }
    for (const cache of [this.#ranked, this.#titled, this.#faces, this.#orders, this.#stages]) cache.clear()
    this.#spelling = null
  }

  /** What has all of the words; where nothing has, `most` tells what has the most of them. */
  ranked(phrases: Phrase[], by: 'all' | 'most'): Ranked {
    const expressions = expressionsOf(phrases, {
      stem: (word) => this.stemmer.stem(word),
      isKnown: (word) => this.isKnown(word),
    })
    return this.#ranked.get(
      [by, ...expressions.map(({ ranks }) => ranks)].join('\n'),
      () => (by === 'all' ? rankAll : rankMost)(this.database, expressions, this.rows.capacity),
      ({ size }) => size + leastWeight,
    )
  }

  /** The rows with a word in their title; none where it is too common to tell anything. */
  titled(word: Phrase): number[] {
    return this.#titled.get(
      ftsPhrase(word),
      () => rowsTitled(this.database, word, count(this.rows.present)),
      ({ length }) => length + leastWeight,
    )
  }

  face(row: number, asAt: string): Face {
    return this.#faces.get(`${asAt} ${row}`, () => faceOn(asAt, this.database, row))
  }

  inOrder(order: Order): number[] {
    return this.#orders.get(order, () => rowsInOrder(this.database, order))
  }

  stagesOn(asAt: string): Stages {
    return this.#stages.get(asAt, () => stagesOn(asAt, this.rows))
  }

  isKnown(word: string): boolean {
    return isKnownWord(this.database, word)
  }

  nearestWord(word: string): string | null {
    this.#spelling ??= new Spelling(this.database)
    return this.#spelling.nearest(word)
  }

  /** May be called again. */
  close(): void {
    if (!this.database.isOpen) return
    this.stemmer.close()
    this.database.close()
  }
}
