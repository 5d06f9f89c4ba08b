import type { DeskQuery } from './desk-list.ts'
import type { OnShelf, Shelf } from './shelf.ts'

type Sort = DeskQuery['sort']
type Order = (a: OnShelf, b: OnShelf) => number
/** The rows of a shelf in the orders that were asked for. */
export type Orders = Map<Sort, readonly OnShelf[]>

const words = new Intl.Collator('en-GB')
const byTitle: Order = (a, b) => words.compare(a.row.title, b.row.title)
/** What has no day comes last. */
const byDay = (a: string | null, b: string | null): number => plainly(a ?? '9999', b ?? '9999')

const orders: Record<Sort, Order> = {
  title: byTitle,
  updated: (a, b) => plainly(b.changedAt, a.changedAt) || byTitle(a, b),
  due: (a, b) => byDay(dueOf(a), dueOf(b)) || plainly(a.changedAt, b.changedAt),
  evidence: (a, b) => b.row.evidence.rung - a.row.evidence.rung || byTitle(a, b),
  flags: (a, b) => b.row.evidence.flags.length - a.row.evidence.flags.length || byTitle(a, b),
}

/** The day on which something is to happen to it next: its review, its publication, or the next look at what is public. */
function dueOf({ row: { review, publishAt, reviewBy } }: OnShelf): string | null {
  return review?.due ?? (publishAt && new Date(publishAt).toISOString()) ?? reviewBy
}

/** All that is on the shelf, in an order: sorted once. */
export function inOrder(shelf: Shelf, sort: Sort): readonly OnShelf[] {
  const rows = shelf.orders.get(sort) ?? [...shelf.rows.values()].sort(orders[sort])
  shelf.orders.set(sort, rows)
  return rows
}

/** The orders of a shelf from those of the one before: what changed takes its place among the others, which keep theirs. */
export function ordersAfter(
  before: Orders | undefined,
  rows: ReadonlyMap<string, OnShelf>,
  changed: readonly OnShelf[],
): Orders {
  return new Map(
    [...(before ?? [])].map(([sort, sorted]) => {
      const kept = sorted.filter((row) => rows.get(row.row.id) === row)
      return [sort, merged(kept, [...changed].sort(orders[sort]), orders[sort])]
    }),
  )
}

function merged(kept: readonly OnShelf[], added: readonly OnShelf[], order: Order): OnShelf[] {
  const all: OnShelf[] = []
  let at = 0
  for (const row of kept) {
    for (let next = added[at]; next && order(next, row) < 0; next = added[at]) {
      all.push(next)
      at += 1
    }
    all.push(row)
  }
  return [...all, ...added.slice(at)]
}

function plainly(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
