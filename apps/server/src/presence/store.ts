import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { people } from '../person/tables.ts'
import { presences } from './tables.ts'

/** Somebody who has a case study open: since when, and whether they are writing in it. */
export type Presence = { person: string; name: string; isWriting: boolean; since: string }

/** Keeps that a tab was heard of. */
export async function hear(
  db: Db,
  { caseStudy, person, ...heard }: { caseStudy: string; person: string; tab: string; isWriting: boolean },
  at: string,
): Promise<void> {
  await db
    .insert(presences)
    .values({ caseStudyId: caseStudy, personId: person, ...heard, since: at, seenAt: at })
    .onConflictDoUpdate({
      target: [presences.caseStudyId, presences.personId, presences.tab],
      set: { seenAt: at, isWriting: heard.isWriting },
    })
}

/** Forgets a tab that was closed. */
export async function leave(db: Db, tab: string, person: string): Promise<void> {
  await db.delete(presences).where(and(eq(presences.tab, tab), eq(presences.personId, person)))
}

/** Forgets tabs that have not been heard of for long. */
export async function forgetBefore(db: Db, moment: string): Promise<void> {
  await db.delete(presences).where(lt(presences.seenAt, moment))
}

/** Who has a case study open, each tab but this one, of those heard of since a moment; the longest first. */
export async function others(
  db: Db,
  caseStudy: string,
  { tab, since }: { tab: string; since: string },
): Promise<Presence[]> {
  const rows = await db
    .select({
      person: presences.personId,
      name: people.name,
      isWriting: sql<boolean>`bool_or(${presences.isWriting})`,
      since: sql<string>`min(${presences.since})`,
    })
    .from(presences)
    .innerJoin(people, eq(people.id, presences.personId))
    .where(
      and(eq(presences.caseStudyId, caseStudy), gt(presences.seenAt, since), sql`${presences.tab} <> ${tab}`),
    )
    .groupBy(presences.personId, people.name)
    .orderBy(sql`min(${presences.since})`)
  return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }))
}
