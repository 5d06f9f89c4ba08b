import type { AreaAsk } from '@casebook/core/revision'
import { desc, eq } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { storable } from '../database/storable.ts'
import { areaAsks } from './tables.ts'

export type StoredAsk = typeof areaAsks.$inferSelect

/** Keeps an ask with the hash of its token, and answers with its id. */
export async function addAsk(tx: Transaction, ask: AreaAsk, tokenHash: string): Promise<string> {
  const [row] = await tx
    .insert(areaAsks)
    .values({ caseStudyId: ask.caseStudy, ask: storable(ask), tokenHash, askedAt: ask.at })
    .returning({ id: areaAsks.id })
  if (!row) throw new TypeError('The database did not answer with the ask that it added.')
  return row.id
}

/** The ask whose token has this hash; `null` where there is none. */
export async function askByToken(db: Db, tokenHash: string): Promise<StoredAsk | null> {
  const [row] = await db.select().from(areaAsks).where(eq(areaAsks.tokenHash, tokenHash))
  return row ?? null
}

/** As `askByToken`, held until the transaction ends. */
export async function heldAskByToken(tx: Transaction, tokenHash: string): Promise<StoredAsk | null> {
  const [row] = await tx.select().from(areaAsks).where(eq(areaAsks.tokenHash, tokenHash)).for('update')
  return row ?? null
}

/** The ask with this id, held until the transaction ends; `null` where there is none. */
export async function heldAsk(tx: Transaction, id: string): Promise<StoredAsk | null> {
  const [row] = await tx.select().from(areaAsks).where(eq(areaAsks.id, id)).for('update')
  return row ?? null
}

/** The asks about a case study, newest first. */
export async function asksAbout(db: Db, caseStudy: string): Promise<StoredAsk[]> {
  return db
    .select()
    .from(areaAsks)
    .where(eq(areaAsks.caseStudyId, caseStudy))
    .orderBy(desc(areaAsks.askedAt), desc(areaAsks.id))
}

/** Writes down what became of an ask. */
export async function saveAsk(tx: Transaction, id: string, changed: Partial<StoredAsk>): Promise<void> {
  const { kept, ask, ...rest } = changed
  await tx
    .update(areaAsks)
    .set({ ...rest, ...(kept && { kept: storable(kept) }), ...(ask && { ask: storable(ask) }) })
    .where(eq(areaAsks.id, id))
}
