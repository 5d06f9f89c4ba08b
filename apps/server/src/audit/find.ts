import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { refsAbout } from '../naming/store.ts'
import type { AuditQuery } from './audit-list.ts'
import { auditEntries } from './tables.ts'

export type StoredEntry = typeof auditEntries.$inferSelect

/** Entries that answer the filters, newest first, and the number to go on from. */
export async function findEntries(
  db: Db,
  query: AuditQuery,
  limit: number,
): Promise<{ entries: StoredEntry[]; next: number | null }> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(...(await conditions(db, query))))
    .orderBy(desc(auditEntries.number))
    .limit(limit + 1)
  const entries = rows.slice(0, limit)
  return { entries, next: rows.length > limit ? (entries.at(-1)?.number ?? null) : null }
}

async function conditions(db: Db, { person, act, about, from, to, before }: AuditQuery): Promise<SQL[]> {
  const subjects = about === undefined ? [] : [about, ...(await refsAbout(db, about))]
  return [
    ...(person === undefined ? [] : [eq(auditEntries.actor, person)]),
    ...(act === undefined ? [] : [eq(auditEntries.action, act)]),
    ...(about === undefined ? [] : [inArray(auditEntries.subject, subjects)]),
    ...(from === undefined ? [] : [sql`${auditEntries.at} >= ${beginOf(from)}`]),
    ...(to === undefined ? [] : [sql`${auditEntries.at} < ${beginOf(to)} + interval '1 day'`]),
    ...(before === undefined ? [] : [lt(auditEntries.number, before)]),
  ]
}

function beginOf(day: string): SQL {
  return sql`(${day}::date::timestamp at time zone 'Europe/London')`
}
