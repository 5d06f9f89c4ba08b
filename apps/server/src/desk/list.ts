import type { Person } from '@casebook/core/person'
import { pageSize } from '@casebook/core/search'
import type { Database } from '../database/database.ts'
import { namesOf } from '../person/names.ts'
import type { DeskList, DeskQuery } from './desk-list.ts'
import { find } from './find.ts'
import { mentionedIn, rowFor, seenBy } from './seen.ts'

/** Who asks, and of which day. */
export type AskingList = { db: Database; person: Person; asAt: string }

/**
 * The list of case studies at the desk, drafts included: those that answer words and filters, a page at a time, with the
 * counts of each filter. A page after the last is the last.
 */
export async function listCaseStudies({ db, person, asAt }: AskingList, query: DeskQuery): Promise<DeskList> {
  const seen = await seenBy(db, person, asAt)
  const { rows: found, counts } = find(seen, query)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(query.page, pages)
  const rows = found.slice((page - 1) * pageSize, page * pageSize).map((row) => rowFor(row, seen))
  return {
    total: found.length,
    outOf: seen.shelf.rows.size,
    page,
    pages,
    rows,
    names: await namesOf(db, mentionedIn(rows)),
    facets: counts,
  }
}
