import type { DatabaseSync } from 'node:sqlite'
import { add, type Bitset, bitsetOf, emptyBitset, has } from './bitset.ts'
import type { Expression } from './expressions.ts'
import { listOf } from './sql.ts'

/**
 * Columns, most telling first: what has all the words in its title comes before what has them in its title and summary,
 * and so on. Within a tier the order is bm25's. Nearly every page is filled from the first tiers, so the costly ranking
 * of all that a common word finds is rarely done.
 */
const tiers = ['{title} : ', '{title summary} : ', '{title summary terms place} : ', '']

/** The rows that words find, as a set; and in tiers, nearest first, each ranked when first asked for. */
export type Ranked = { bits: Bitset; size: number; tiers: () => Iterable<readonly number[]> }

/** The rows that have all the words. */
export function rankAll(database: DatabaseSync, expressions: Expression[], capacity: number): Ranked {
  const words = `(${expressions.map(({ ranks }) => ranks).join(' AND ')})`
  const found = rowsWith(database, expressions.map(({ finds }) => finds).join(' AND '))
  const ranked: number[][] = []
  const above = emptyBitset(capacity)
  const tierAt = (index: number, columns: string) => {
    const tier = rank(database, columns + words).filter((row) => !has(above, row))
    for (const row of tier) add(above, row)
    ranked[index] = tier
    return tier
  }
  function* inTiers() {
    let told = 0
    for (const [index, columns] of tiers.entries()) {
      const tier = ranked[index] ?? tierAt(index, columns)
      yield tier
      told += tier.length
      if (told === found.length) return
    }
  }
  return { bits: bitsetOf(found, capacity), size: found.length, tiers: inTiers }
}

/** The rows that have the most of the words. */
export function rankMost(database: DatabaseSync, expressions: Expression[], capacity: number): Ranked {
  const matched = new Uint8Array(capacity)
  for (const { finds } of expressions)
    for (const row of rowsWith(database, finds)) matched[row] = (matched[row] ?? 0) + 1
  const most = matched.reduce((a, b) => Math.max(a, b), 0)
  const rows = rank(database, expressions.map(({ ranks }) => ranks).join(' OR ')).filter(
    (row) => matched[row] === most,
  )
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
function rowsWith(database: DatabaseSync, expression: string): number[] {
  return listOf(database, 'SELECT json_group_array(rowid) AS list FROM texts WHERE texts MATCH ?', expression)
}

function rank(database: DatabaseSync, expression: string): number[] {
  return listOf(
    database,
    'SELECT json_group_array(rowid) AS list FROM (SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank, rowid)',
    expression,
  )
}
