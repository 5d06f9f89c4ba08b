import type { Reason } from '@casebook/core/reason'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { failedPublications } from './tables.ts'

/** A scheduled publication that could not be: of which revision, why, how often it was tried, and when last. */
export type Failure = { revisionNumber: number; reasons: Reason[]; tries: number; triedAt: string }

/** Keeps why a scheduled publication could not be; answers with how often it was tried. */
export async function keepFailure(
  db: Db,
  caseStudyId: string,
  { revisionNumber, reasons }: Pick<Failure, 'revisionNumber' | 'reasons'>,
  triedAt: string,
): Promise<number> {
  const [kept] = await db
    .insert(failedPublications)
    .values({ caseStudyId, revisionNumber, reasons, tries: 1, triedAt })
    .onConflictDoUpdate({
      target: failedPublications.caseStudyId,
      set: { revisionNumber, reasons, triedAt, tries: sql`${failedPublications.tries} + 1` },
    })
    .returning({ tries: failedPublications.tries })
  return kept?.tries ?? 1
}

/** Forgets a failure: it was published, scheduled anew or taken off the schedule. */
export async function forgetFailure(db: Db, caseStudyId: string): Promise<void> {
  await db.delete(failedPublications).where(eq(failedPublications.caseStudyId, caseStudyId))
}

/** Why the scheduled publication of a case study could not be; `null` where none failed. */
export async function failureOf(db: Db, caseStudyId: string): Promise<Failure | null> {
  const [row] = await db
    .select()
    .from(failedPublications)
    .where(eq(failedPublications.caseStudyId, caseStudyId))
  return row ? { ...row, triedAt: new Date(row.triedAt).toISOString() } : null
}
