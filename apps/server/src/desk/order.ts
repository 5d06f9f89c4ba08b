import type { DeskQuery } from './desk-list.ts'
import type { Shelf } from './shelf.ts'
import type { Shelved } from './shelved.ts'

type Order = (a: Shelved, b: Shelved) => number

const words = new Intl.Collator('en-GB')
const byTitle: Order = (a, b) => words.compare(a.row.title, b.row.title)
/** What has no day comes last. */
const byDay = (a: string | null | undefined, b: string | null | undefined): number =>
  plainly(a ?? '9999', b ?? '9999')

const orders: Record<DeskQuery['sort'], Order> = {
  title: byTitle,
  updated: (a, b) => plainly(b.changedAt, a.changedAt) || byTitle(a, b),
  due: (a, b) => byDay(dueOf(a), dueOf(b)) || plainly(a.changedAt, b.changedAt),
  evidence: (a, b) => b.row.evidence.rung - a.row.evidence.rung || byTitle(a, b),
  flags: (a, b) => b.row.evidence.flags.length - a.row.evidence.flags.length || byTitle(a, b),
}

/** The day on which something is to happen to it next: its review, its publication, or the next look at what is public. */
function dueOf({ row: { review, publishAt, reviewBy } }: Shelved): string | null {
  return review?.due ?? (publishAt && new Date(publishAt).toISOString()) ?? reviewBy
}

const sorted = new WeakMap<Shelf, Map<DeskQuery['sort'], readonly Shelved[]>>()

/** All that is on the shelf, in an order: sorted once, until something changes. */
export function inOrder(shelf: Shelf, sort: DeskQuery['sort']): readonly Shelved[] {
  const known = sorted.get(shelf) ?? new Map<DeskQuery['sort'], readonly Shelved[]>()
  sorted.set(shelf, known)
  const rows = known.get(sort) ?? [...shelf.rows.values()].sort(orders[sort])
  known.set(sort, rows)
  return rows
}

function plainly(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
