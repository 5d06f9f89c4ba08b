import type { DatabaseSync } from 'node:sqlite'
import type { SortId } from '@casebook/core/search'
import { listOf } from './sql.ts'

/** Orders other than relevance, as SQL: each ends in the slug, so that it is one order everywhere. */
const orders = {
  newest: 'published DESC, started DESC, title, slug',
  started: 'started DESC, title, slug',
  evidence: 'evidence DESC, published DESC, started DESC, title, slug',
  title: 'title, slug',
} as const satisfies Record<Exclude<SortId, 'relevance'>, string>

export type Order = keyof typeof orders

/** All rows in an order. */
export function rowsInOrder(database: DatabaseSync, order: Order): number[] {
  return listOf(
    database,
    `SELECT json_group_array(row) AS list FROM (SELECT row FROM documents ORDER BY ${orders[order]})`,
  )
}
