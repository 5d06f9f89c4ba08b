import { asc, gt, max, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { changes } from './tables.ts'

const changeLock = 201_612

/** Writes the change rows that search indexes follow, and wakes them at commit. */
export async function announce(
  tx: Transaction,
  changed: { caseStudyId: string; at: string; kind: 'published' | 'withdrawn' }[],
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${changeLock})`)
  const [last] = await tx.select({ number: max(changes.number) }).from(changes)
  const before = last?.number ?? 0
  await tx.insert(changes).values(changed.map((change, index) => ({ ...change, number: before + index + 1 })))
  await tx.execute(sql`select pg_notify('casebook_changes', '')`)
}

/** The number of the newest change: the version of the library that readers see. */
export async function libraryVersion(db: Db): Promise<number> {
  const [row] = await db.select({ number: max(changes.number) }).from(changes)
  return row?.number ?? 0
}

/** Changes after a number, oldest first. */
export async function changesAfter(
  db: Db,
  number: number,
  limit: number,
): Promise<{ number: number; caseStudyId: string; at: string }[]> {
  return db
    .select({ number: changes.number, caseStudyId: changes.caseStudyId, at: changes.at })
    .from(changes)
    .where(gt(changes.number, number))
    .orderBy(asc(changes.number))
    .limit(limit)
}
