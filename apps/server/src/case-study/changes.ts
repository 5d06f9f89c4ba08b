import { asc, gt, max, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { changes } from './tables.ts'

const changeLock = 201_612
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const batch = 1_000

type Changed = {
  caseStudyId: string
  at: string
  kind: 'published' | 'withdrawn' | 'terms-changed' | 'sources-checked'
}

/** Holds off every other change of what readers see until the transaction ends. */
export async function holdChanges(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${changeLock})`)
}

/** Writes the change rows that search indexes follow, and wakes those who follow at commit. */
export async function announce(tx: Transaction, changed: Changed[]): Promise<void> {
  await holdChanges(tx)
  if (changed.length > 0) await addChanges(tx, changed)
  await tx.execute(sql`select pg_notify('casebook_changes', '')`)
}

async function addChanges(tx: Transaction, changed: Changed[]): Promise<void> {
  const [last] = await tx.select({ number: max(changes.number) }).from(changes)
  const before = last?.number ?? 0
  const rows = changed.map((change, index) => ({ ...change, number: before + index + 1 }))
  for (let from = 0; from < rows.length; from += batch)
    await tx.insert(changes).values(rows.slice(from, from + batch))
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
