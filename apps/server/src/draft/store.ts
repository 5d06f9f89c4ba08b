import { randomUUID } from 'node:crypto'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { and, eq, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { drafts } from './tables.ts'

/** What somebody is writing and has not saved as a revision yet. */
export type Draft = {
  version: string
  basedOn: number
  content: DraftCaseStudy
  tab: string
  keptAt: string
}
/** Whose draft it is, and of what. */
export type Whose = { caseStudy: string; person: string }

/** What a person is writing in a case study; `null` where they have saved all of it. */
export async function draftOf(db: Db, whose: Whose): Promise<Draft | null> {
  const [row] = await db.select().from(drafts).where(is(whose))
  return row ? asKept(row) : null
}

/** The version of a draft, held until the transaction ends; `null` where there is none. */
export async function heldVersion(tx: Transaction, whose: Whose): Promise<string | null> {
  const [row] = await tx.select({ version: drafts.version }).from(drafts).where(is(whose)).for('update')
  return row?.version ?? null
}

/** Keeps a draft over its version `over`, `null` where there is none yet; answers `null` where another stands by now. */
export async function keepDraft(
  db: Db,
  { caseStudy, person }: Whose,
  over: string | null,
  draft: Omit<Draft, 'version'>,
): Promise<Draft | null> {
  const values = { caseStudyId: caseStudy, personId: person, version: randomUUID(), ...draft }
  const [row] =
    over === null
      ? await db.insert(drafts).values(values).onConflictDoNothing().returning()
      : await db
          .update(drafts)
          .set(values)
          .where(and(is({ caseStudy, person }), eq(drafts.version, over)))
          .returning()
  return row ? asKept(row) : null
}

/** Forgets a draft: it was saved as a revision, or given up. */
export async function dropDraft(db: Db, whose: Whose): Promise<void> {
  await db.delete(drafts).where(is(whose))
}

function is({ caseStudy, person }: Whose) {
  return and(eq(drafts.caseStudyId, caseStudy), sql`${drafts.personId} = ${person}::uuid`)
}

function asKept({ version, basedOn, content, tab, keptAt }: typeof drafts.$inferSelect): Draft {
  return { version, basedOn, content, tab, keptAt: new Date(keptAt).toISOString() }
}
