import { createHash } from 'node:crypto'
import { asc, desc, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { auditEntries } from './tables.ts'

export type AuditEntry = {
  at: string
  actor: string
  action: string
  subject: string
  detail: Record<string, unknown>
}

const auditLock = 201_611
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const batch = 1_000
const beginning = '0'.repeat(64)

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
  const rows = entries.map((entry) => {
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
  let previousHash = beginning
  for (const row of await db.select().from(auditEntries).orderBy(asc(auditEntries.number))) {
    const { number, previousHash: link, hash, ...entry } = row
    if (link !== previousHash || hash !== hashOf(number, entry, link)) return number
    previousHash = hash
  }
  return null
}

/** Times are hashed as moments, and details with their keys in order, since the database keeps neither as written. */
function hashOf(
  number: number,
  { at, actor, action, subject, detail }: AuditEntry,
  previousHash: string,
): string {
  const parts = [number, new Date(at).toISOString(), actor, action, subject, inOrder(detail), previousHash]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
