import type { DatabaseSync } from 'node:sqlite'
import type { FacetId } from '@casebook/core/search'
import { add, type Bitset, emptyBitset, grown, remove } from './bitset.ts'
import { CodesByRow } from './codes-by-row.ts'
import { codeOf, facetCodes } from './facet-codes.ts'
import { manyOf, oneOf } from './sql.ts'

/** How much larger than needed the sets are made, so that they seldom grow. */
const headroom = 1.1

/** What filtering needs to know of a document; its dates as JSON, which many share. */
export type Row = { row: number; codes: number[]; startYear: number | null; timing: string }

/** The documents in memory: which rows there are; for each value of a facet and each year a set of rows; and both by row. */
export class Rows {
  capacity = 1024
  present = emptyBitset(this.capacity)
  readonly #values: Bitset[] = facetCodes.map(() => emptyBitset(this.capacity))
  readonly #years = new Map<number, Bitset>()
  readonly #codes = new CodesByRow()
  readonly #timings: string[] = []
  /** Each timing once, so that equal ones are one text in memory. */
  readonly #shared = new Map<string, string>()
  #totals: Uint32Array | null = null

  static load(database: DatabaseSync): Rows {
    const rows = new Rows()
    rows.#makeRoomFor(
      oneOf<{ top: number | null }>(database, 'SELECT max(row) AS top FROM documents')?.top ?? 0,
    )
    const documents = manyOf<[row: number, codes: string, startYear: number | null, timing: string]>(
      database,
      'SELECT row, codes, start_year, timing FROM documents',
    )
    for (const [row, codes, startYear, timing] of documents)
      rows.add({ row, codes: JSON.parse(codes) as number[], startYear, timing })
    return rows
  }

  add({ row, codes, startYear, timing }: Row): void {
    this.#makeRoomFor(row)
    add(this.present, row)
    this.#codes.set(row, codes)
    this.#totals = null
    const shared = this.#shared.get(timing) ?? timing
    this.#shared.set(timing, shared)
    this.#timings[row] = shared
    for (const code of codes) {
      const bits = this.#values[code]
      if (bits) add(bits, row)
    }
    if (startYear === null) return
    const year = this.#years.get(startYear) ?? emptyBitset(this.capacity)
    this.#years.set(startYear, year)
    add(year, row)
  }

  remove(row: number): void {
    this.#totals = null
    for (const bits of [this.present, ...this.#values, ...this.#years.values()]) remove(bits, row)
  }

  /** The rows under a value; empty where there is no such value. */
  under(facet: FacetId, value: string): Bitset {
    const code = codeOf(facet, value)
    return (code === undefined ? undefined : this.#values[code]) ?? emptyBitset(this.capacity)
  }

  /** How many of these rows are under each value, by its code: less work than counting set by set where they are few. */
  tally(bits: Bitset): Uint32Array {
    if (bits !== this.present) return this.#codes.tally(bits)
    this.#totals ??= this.#codes.tally(bits)
    return this.#totals
  }

  /** The dates of a document, as JSON. */
  timing(row: number): string {
    return this.#timings[row] ?? ''
  }

  /** Each year in which some work started, earliest first, with its rows. */
  years(): [number, Bitset][] {
    return [...this.#years].sort(([a], [b]) => a - b)
  }

  #makeRoomFor(row: number): void {
    if (row < this.capacity) return
    this.capacity = Math.ceil((row + 1) * headroom)
    this.present = grown(this.present, this.capacity)
    for (const [code, bits] of this.#values.entries()) this.#values[code] = grown(bits, this.capacity)
    for (const [year, bits] of this.#years) this.#years.set(year, grown(bits, this.capacity))
  }
}
