import type { DatabaseSync } from 'node:sqlite'
import { type Bitset, bitsetOf, has } from './bitset.ts'
import { listOf, manyOf } from './sql.ts'

/**
 * Columns, most telling first: what has all the words in its title comes before what has them in its title and summary,
 * and so on. Within a tier the order is bm25's. Nearly every page is filled from the first tiers, so the costly ranking
 * of all that a common word finds is rarely done.
 */
const tiers = ['{title} : ', '{title summary} : ', '{title summary terms place} : ', '']

/** The rows that words find, as a set; and in tiers, nearest first, each ranked when first asked for. */
export type Ranked = { bits: Bitset; size: number; tiers: () => Iterable<readonly number[]> }

/** The rows that have all the words. */
export function rankAll(database: DatabaseSync, expressions: string[], capacity: number): Ranked {
  const words = `(${expressions.join(' AND ')})`
  const found = rowsWith(database, words)
  const ranked: number[][] = []
  const before = new Set<number>()
  function* inTiers() {
    for (const [index, columns] of tiers.entries()) {
      const tier = ranked[index] ?? rank(database, columns + words).filter((row) => !before.has(row))
      ranked[index] = tier
      for (const row of tier) before.add(row)
      yield tier
      if (before.size === found.length) return
    }
  }
  return { bits: bitsetOf(found, capacity), size: found.length, tiers: inTiers }
}

/** The rows that have the most of the words. */
export function rankMost(database: DatabaseSync, expressions: string[], capacity: number): Ranked {
  const matched = new Uint8Array(capacity)
  for (const expression of expressions)
    for (const row of rowsWith(database, expression)) matched[row] = (matched[row] ?? 0) + 1
  const most = matched.reduce((a, b) => Math.max(a, b), 0)
  const rows = rank(database, expressions.join(' OR ')).filter((row) => matched[row] === most)
  return { bits: bitsetOf(rows, capacity), size: rows.length, tiers: () => [rows] }
}

/** The rows of one page: of those that were found, in order. */
export function pageOf(
  found: Bitset,
  tiers: Iterable<readonly number[]>,
  at: { skip: number; take: number },
): number[] {
  const rows: number[] = []
  let skip = at.skip
  for (const tier of tiers) {
    for (const row of tier) {
      if (!has(found, row)) continue
      if (skip > 0) skip--
      else if (rows.push(row) === at.take) return rows
    }
  }
  return rows
}

/** The rows that a search in the language of FTS5 finds. */
export function rowsWith(database: DatabaseSync, expression: string): number[] {
  return listOf(database, 'SELECT json_group_array(rowid) AS list FROM texts WHERE texts MATCH ?', expression)
}

function rank(database: DatabaseSync, expression: string): number[] {
  const found = manyOf<[row: number, rank: number]>(
    database,
    'SELECT rowid, rank FROM texts WHERE texts MATCH ?',
    expression,
  )
  return found.sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([row]) => row)
}
