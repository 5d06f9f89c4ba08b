import { max } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { auditEntries } from './tables.ts'
import { unrecorded } from './unrecorded.ts'

/**
 * Calls a mutation, and holds it to the rule of the house in every test that calls one: it writes an entry to the audit,
 * or refuses, or stands among the `unrecorded` with the reason why.
 */
export async function recordedOrRefused<Answer extends { status: number }>(
  db: Database,
  path: string,
  call: () => Promise<Answer>,
): Promise<Answer> {
  const before = await newest(db)
  const answer = await call()
  if (answer.status !== 200 || path in unrecorded || (await newest(db)) !== before) return answer
  throw new Error(
    `${path} succeeded without an entry in the audit: record it in its transaction, or give the reason in audit/unrecorded.ts.`,
  )
}

async function newest(db: Database): Promise<number> {
  const [row] = await db.select({ number: max(auditEntries.number) }).from(auditEntries)
  return row?.number ?? 0
}
