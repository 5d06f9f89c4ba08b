import { desc, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { storable } from '../database/storable.ts'
import { checkChain } from './chain.ts'
import { type AuditEntry, beginning, hashOf } from './hash.ts'
import { auditEntries } from './tables.ts'

export type { AuditEntry } from './hash.ts'

const auditLock = 201_611
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const batch = 1_000

/** Adds an entry to the chain. In a transaction only, so that no change goes without its entry; writers take turns at the chain's end. */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  await recordAll(tx, [entry])
}

/** As `record`, for many entries of one act. */
export async function recordAll(tx: Transaction, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.execute(sql`select pg_advisory_xact_lock(${auditLock})`)
  const [last] = await tx.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(1)
  let previousHash = last?.hash ?? beginning
  let number = last?.number ?? 0
  const rows = entries.map((given) => {
    const entry = storable(given)
    number += 1
    const row = { ...entry, number, previousHash, hash: hashOf(number, entry, previousHash) }
    previousHash = row.hash
    return row
  })
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(auditEntries).values(rows.slice(from, from + batch))
  }
}

/** The number of the first entry whose hash or link does not fit, or `null` where the chain is whole. */
export async function firstBrokenLink(db: Db): Promise<number | null> {
  return (await checkChain(db)).broken?.number ?? null
}
