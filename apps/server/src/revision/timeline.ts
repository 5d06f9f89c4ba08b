import { type AuditAct, auditActs } from '@casebook/core/audit'
import { dateInWords } from '@casebook/core/date'
import { momentInWords } from '@casebook/core/revision'
import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import * as z from 'zod'
import { nameInArea } from '../area-ask/actor.ts'
import { auditEntries } from '../audit/tables.ts'
import { caseStudies } from '../case-study/tables.ts'
import type { Db } from '../database/database.ts'
import { namesOf } from '../person/names.ts'

/** One thing that was done to a case study, in words. */
const TimelineEntry = z.object({
  number: z.int(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  act: z.string(),
  /** What they did, after their name: `approved it`. */
  says: z.string(),
  /** The revision that it was done to. */
  revision: z.int().nullable(),
  /** What was said with it, by name: a note, a reason, for when. */
  told: z.array(z.object({ name: z.string(), value: z.string() })),
})
type TimelineEntry = z.infer<typeof TimelineEntry>

/** What was done, newest first, and the number to go on from where there is more. */
export const Timeline = z.object({ entries: z.array(TimelineEntry), next: z.int().nullable() })
export type Timeline = z.infer<typeof Timeline>

/** Those who act and have no account. */
const others: Record<string, string> = {
  'founding-library': 'The founding library',
  schedule: 'The schedule',
}

/** What was done to one case study, as everybody who may read it is told: the audit without what is not about it. */
export async function timelineOf(
  db: Db,
  caseStudy: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Timeline> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.subject, [caseStudy, ...(await addressesOf(db, caseStudy))]),
        before === undefined ? undefined : lt(auditEntries.number, before),
      ),
    )
    .orderBy(desc(auditEntries.number))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const names = await namesOf(
    db,
    shown.flatMap(({ actor, detail }) => [actor, textIn(detail, 'reviewer')]),
  )
  return {
    entries: shown.map((row) => told(row, names)),
    next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
  }
}

/** The founding library's entries stand under the address. */
async function addressesOf(db: Db, id: string): Promise<string[]> {
  const rows = await db.select({ slug: caseStudies.slug }).from(caseStudies).where(eq(caseStudies.id, id))
  return rows.flatMap(({ slug }) => slug ?? [])
}

type Row = typeof auditEntries.$inferSelect
type Detail = Row['detail']

function told(
  { number, at, actor, action, detail }: Row,
  names: Readonly<Record<string, string>>,
): TimelineEntry {
  const nameOf = (id: string) =>
    names[id] ?? others[id] ?? nameInArea(id) ?? 'Somebody who has no account any more'
  const { revision } = detail
  return {
    number,
    at: new Date(at).toISOString(),
    by: { id: actor, name: nameOf(actor) },
    act: action,
    says: action in auditActs ? auditActs[action as AuditAct].says : action,
    revision: typeof revision === 'number' ? revision : null,
    told: wordsIn(detail, nameOf),
  }
}

const ways: readonly (readonly [key: string, name: string, say: (text: string) => string])[] = [
  ['note', 'Note', (text) => text],
  ['reason', 'Reason', (text) => text],
  ['about', 'About', (text) => text],
  ['due', 'Asked for by', dateInWords],
  ['publishAt', 'To be published', momentInWords],
  ['reviewBy', 'Next review by', dateInWords],
]

function wordsIn(detail: Detail, nameOf: (id: string) => string): TimelineEntry['told'] {
  const { remarks, restoredFrom, amends } = detail
  const reviewer = textIn(detail, 'reviewer')
  const remarked = Array.isArray(remarks) ? remarks.map((remark: Detail) => textIn(remark, 'says')) : []
  return [
    ...(typeof restoredFrom === 'number' ? [{ name: 'Restored', value: `revision ${restoredFrom}` }] : []),
    ...(typeof amends === 'number' ? [{ name: 'In place of', value: `revision ${amends}` }] : []),
    ...(reviewer ? [{ name: 'Reviewer', value: nameOf(reviewer) }] : []),
    ...ways.flatMap(([key, name, say]) => {
      const text = textIn(detail, key)
      return text ? [{ name, value: say(text) }] : []
    }),
    ...remarked.flatMap((value) => (value ? [{ name: 'Reason', value }] : [])),
  ]
}

function textIn(detail: Detail, key: string): string {
  const value = detail[key]
  return typeof value === 'string' ? value : ''
}
