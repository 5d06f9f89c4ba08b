import { type Day, dateInWords } from '@casebook/core/date'
import { isAtLeast, type Person } from '@casebook/core/person'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { areaAsks } from '../area-ask/tables.ts'
import { caseStudies, revisionStates, revisions } from '../case-study/tables.ts'
import type { Transaction } from '../database/database.ts'
import { whoSentForReview } from '../revision/store.ts'

/** One thing that waits for somebody past its day, in a sentence; `by` are those who can do it, who may be gone. */
export type Waiting = { since: Day; says: string; by: readonly string[]; orElse: (person: Person) => boolean }

const title = sql<string>`coalesce(nullif(trim(${revisions.content} ->> 'title'), ''), 'A case study without a title')`

/** Reviews that were asked for by a day that has passed: of the reviewer who was asked, or else of whoever sent it. */
export async function overdueReviews(tx: Transaction, today: Day): Promise<Waiting[]> {
  const due = sql<Day>`${revisionStates.entered} ->> 'due'`
  const rows = await tx
    .select({
      id: caseStudies.id,
      title,
      due,
      reviewer: sql<string | null>`${revisionStates.entered} ->> 'reviewer'`,
    })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.headStateNumber))
    .where(and(eq(revisionStates.state, 'in-review'), lt(due, today)))
  const found: Waiting[] = []
  for (const row of rows) {
    const sender = row.reviewer === null ? await whoSentForReview(tx, row.id) : null
    found.push({
      since: row.due,
      says: `“${row.title}” was to be reviewed by ${dateInWords(row.due)}, and is in review still.`,
      by: [row.reviewer, sender].filter((id) => id !== null),
      orElse: ({ role }) => isAtLeast(role, 'reviewer'),
    })
  }
  return found
}

/** What is public and was to be looked at again by a day that has passed: of whoever began it or wrote it last. */
export async function overdueLooks(tx: Transaction, today: Day): Promise<Waiting[]> {
  const reviewBy = sql<Day>`coalesce(${revisionStates.entered} -> 'checked' ->> 'reviewBy', ${revisions.content} ->> 'reviewBy')`
  const rows = await tx
    .select({ title, reviewBy, begunBy: caseStudies.begunBy, author: revisions.author })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.publicStateNumber))
    .where(and(isNotNull(caseStudies.publishedRevisionId), lt(reviewBy, today)))
  return rows.map((row) => ({
    since: row.reviewBy,
    says: `“${row.title}” was to be looked at again by ${dateInWords(row.reviewBy)}.`,
    by: [row.begunBy, row.author],
    orElse: ({ role }) => isAtLeast(role, 'publisher'),
  }))
}

/** Links to check the facts that ended without an answer: of whoever asked. */
export async function unansweredAsks(tx: Transaction, today: Day): Promise<Waiting[]> {
  const ended = sql<Day>`to_char((${areaAsks.ask} ->> 'expiresAt')::timestamptz at time zone 'Europe/London', 'YYYY-MM-DD')`
  const rows = await tx
    .select({ title, ended, ask: areaAsks.ask })
    .from(areaAsks)
    .innerJoin(caseStudies, eq(caseStudies.id, areaAsks.caseStudyId))
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .where(
      and(
        lt(ended, today),
        sql`${areaAsks.ask} ->> 'answered' is null`,
        sql`${areaAsks.ask} ->> 'stopped' is null`,
      ),
    )
  return rows.map(({ title: of, ended: since, ask }) => ({
    since,
    says: `${ask.name} was asked to check the facts of “${of}”. The link ended on ${dateInWords(since)} without an answer.`,
    by: [ask.by],
    orElse: () => false,
  }))
}
