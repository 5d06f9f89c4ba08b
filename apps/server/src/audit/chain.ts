import { and, asc, desc, gt, lte } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { beginning, hashOf } from './hash.ts'
import { auditEntries } from './tables.ts'

/** Few enough that memory stays flat, and that others are served between two of them. */
const batch = 2_000

/** What looking the whole chain through came to. */
export type ChainCheck = {
  entries: number
  /** The moment of the newest entry that fits, in UTC; `null` where there is none. */
  newest: string | null
  /** The first entry that does not fit, and in what; `null` where all do. */
  broken: { number: number; says: string } | null
}

/**
 * Looks through every entry written so far, in batches: each has to follow the one before it by number and by hash, and
 * to read as it was hashed. What was cut off at the end cannot be seen from within.
 */
export async function checkChain(db: Db): Promise<ChainCheck> {
  const [last] = await db
    .select({ number: auditEntries.number })
    .from(auditEntries)
    .orderBy(desc(auditEntries.number))
    .limit(1)
  let [entries, previousHash] = [0, beginning]
  let newest: string | null = null
  while (entries < (last?.number ?? 0)) {
    const rows = await db
      .select()
      .from(auditEntries)
      .where(and(gt(auditEntries.number, entries), lte(auditEntries.number, last?.number ?? 0)))
      .orderBy(asc(auditEntries.number))
      .limit(batch)
    for (const row of rows) {
      const says = misfit(row, entries + 1, previousHash)
      if (says) return { entries, newest, broken: { number: row.number, says } }
      entries = row.number
      previousHash = row.hash
      newest = new Date(row.at).toISOString()
    }
  }
  return { entries, newest, broken: null }
}

function misfit(
  row: typeof auditEntries.$inferSelect,
  expected: number,
  previousHash: string,
): string | null {
  const { number, previousHash: link, hash, ...entry } = row
  if (number !== expected) return `Entry ${expected} is missing before it.`
  if (link !== previousHash)
    return 'It does not follow from the entry before it: that one was taken out, put in or changed.'
  return hash === hashOf(number, entry, link) ? null : 'It does not read as it was written.'
}
