import { namesOf } from '../person/names.ts'
import type { AskingList } from './list.ts'
import { type Need, needs } from './needs.ts'
import { mentionedIn, rowFor, type Seen, seenBy } from './seen.ts'
import type { Shelved } from './shelved.ts'
import type { DeskToday } from './today-list.ts'

/** So many of each are shown; the list shows all. */
const shown = 5

/**
 * What needs a person on a day: only what they may do, by kind. What is not needed is left out, so that an empty desk is
 * an empty answer. Each count is what the list finds under the same need.
 */
export async function deskToday({ db, person, asAt }: AskingList): Promise<DeskToday> {
  const seen = await seenBy(db, person, asAt)
  const byNeed = rowsByNeed(seen)
  const found = needs.flatMap((need) => {
    const rows = byNeed.get(need) ?? []
    if (rows.length === 0) return []
    const first = rows.sort(orderOf(need, seen)).slice(0, shown)
    return [{ need, count: rows.length, rows: first.map((row) => rowFor(row, seen)) }]
  })
  const names = await namesOf(db, mentionedIn(found.flatMap(({ rows }) => rows)))
  return { asAt, needs: found, names }
}

function rowsByNeed({ shelf, personal }: Seen): Map<string, Shelved[]> {
  const byNeed = new Map<string, Shelved[]>()
  for (const [id, { needs }] of personal) {
    const row = shelf.rows.get(id)
    if (!row) continue
    for (const need of needs) {
      const rows = byNeed.get(need) ?? []
      byNeed.set(need, rows)
      rows.push(row)
    }
  }
  return byNeed
}

/** What comes first: whose review was asked of the person, then the soonest; what was left last comes first where no day is set. */
function orderOf(need: Need, { person, unsaved }: Seen): (a: Shelved, b: Shelved) => number {
  const keyOf = ({ row, changedAt }: Shelved): string => {
    switch (need) {
      case 'to-review':
        return `${row.review?.reviewer === person.id ? 0 : 1} ${row.review?.due ?? '9999'} ${changedAt}`
      case 'scheduled':
      case 'failed':
        return row.publishAt === null ? '9999' : new Date(row.publishAt).toISOString()
      case 'review-overdue':
      case 'review-soon':
        return row.reviewBy ?? '9999'
      case 'to-publish':
        return changedAt
      case 'unsaved':
        return backwards(unsaved.get(row.id) ?? '')
      default:
        return backwards(changedAt)
    }
  }
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)
}

/** A moment as a text that sorts the newest first. */
function backwards(moment: string): string {
  return `${10 ** 15 - (Date.parse(moment) || 0)}`
}
