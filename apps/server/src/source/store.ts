import { type LastCheck, SourceCheck } from '@casebook/core/source'
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db, Transaction } from '../database/database.ts'
import { sourceChecks } from './tables.ts'

type Row = typeof sourceChecks.$inferSelect

/** What is known of these addresses; those that were never asked for are left out. */
export async function checksOf(db: Db, addresses: readonly string[]): Promise<Map<string, SourceCheck>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .select()
    .from(sourceChecks)
    .where(and(inArray(sourceChecks.address, [...addresses]), isNotNull(sourceChecks.checkedAt)))
  return new Map(rows.map((row) => [row.address, read(row)]))
}

/** As `checksOf`, held until the transaction ends. */
export async function heldChecks(
  tx: Transaction,
  addresses: readonly string[],
): Promise<Map<string, SourceCheck>> {
  await tx
    .select({ address: sourceChecks.address })
    .from(sourceChecks)
    .where(inArray(sourceChecks.address, [...addresses]))
    .orderBy(asc(sourceChecks.address))
    .for('update')
  return checksOf(tx, addresses)
}

/** Writes down what is known of an address. */
export async function keepCheck(tx: Transaction, { lastCheck, ...check }: SourceCheck): Promise<void> {
  const row = { ...check, reachable: lastCheck?.reachable ?? null, reachableOn: lastCheck?.on ?? null }
  await tx.insert(sourceChecks).values(row).onConflictDoUpdate({ target: sourceChecks.address, set: row })
}

/** Addresses that are to be asked for by now, the longest due first. */
export async function dueAddresses(db: Db, now: Date, most: number): Promise<string[]> {
  const rows = await db
    .select({ address: sourceChecks.address })
    .from(sourceChecks)
    .where(lte(sourceChecks.nextDue, now.toISOString()))
    .orderBy(asc(sourceChecks.nextDue))
    .limit(most)
  return rows.map(({ address }) => address)
}

/** Leaves addresses alone until a moment, with all that is known of them as it is. */
export async function postpone(db: Db, addresses: readonly string[], until: Date): Promise<void> {
  await db
    .update(sourceChecks)
    .set({ nextDue: until.toISOString() })
    .where(inArray(sourceChecks.address, [...addresses]))
}

/** Addresses that were reached, and were left alone since a moment: the longest first. */
export async function reachedBefore(db: Db, moment: Date, most: number): Promise<string[]> {
  const rows = await db
    .select({ address: sourceChecks.address })
    .from(sourceChecks)
    .where(and(eq(sourceChecks.outcome, 'reached'), lte(sourceChecks.checkedAt, moment.toISOString())))
    .orderBy(asc(sourceChecks.checkedAt))
    .limit(most)
  return rows.map(({ address }) => address)
}

/** How an address stands with whoever looks after the library. */
export const standings = ['unreachable', 'failing', 'not-checkable', 'reached', 'waiting'] as const
export type Standing = (typeof standings)[number]

const unreachable = eq(sourceChecks.reachable, false)
const notUnreachable = or(isNull(sourceChecks.reachable), eq(sourceChecks.reachable, true))
const among = {
  unreachable,
  failing: and(inArray(sourceChecks.outcome, ['missing', 'failed']), notUnreachable),
  'not-checkable': and(inArray(sourceChecks.outcome, ['busy', 'not-checkable']), notUnreachable),
  reached: and(eq(sourceChecks.outcome, 'reached')),
  waiting: isNull(sourceChecks.checkedAt),
} as const satisfies Record<Standing, SQL | undefined>

/** How many addresses stand how. */
export async function countsByStanding(db: Db): Promise<Record<Standing, number>> {
  const count = (which: SQL | undefined) => sql<number>`count(*) filter (where ${which})`.mapWith(Number)
  const [row] = await db
    .select({
      unreachable: count(among.unreachable),
      failing: count(among.failing),
      'not-checkable': count(among['not-checkable']),
      reached: count(among.reached),
      waiting: count(among.waiting),
    })
    .from(sourceChecks)
  return row ?? { unreachable: 0, failing: 0, 'not-checkable': 0, reached: 0, waiting: 0 }
}

/** Addresses that stand so, those that have failed longest first. */
export async function checksStanding(
  db: Db,
  standing: Exclude<Standing, 'waiting'>,
  { skip, most }: { skip: number; most: number },
): Promise<SourceCheck[]> {
  const rows = await db
    .select()
    .from(sourceChecks)
    .where(among[standing])
    .orderBy(asc(sourceChecks.failedSince), asc(sourceChecks.address))
    .offset(skip)
    .limit(most)
  return rows.map(read)
}

/**
 * What is known of the sources of a revision, by address, as JSON text: joined where its content is read, so that reading
 * asks nothing more of the database. Null where nothing is known.
 */
export function lastChecksOf(content: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`(
    select jsonb_object_agg(known.address, jsonb_build_object('on', known.reachable_on, 'reachable', known.reachable))::text
    from source_checks known
    where known.reachable is not null
    and known.address = any(array(select jsonb_path_query(${content}, '$.sources[*].url') #>> '{}')))`
}

export type LastChecks = Readonly<Record<string, LastCheck>>

/** What `lastChecksOf` gave. */
export function readLastChecks(joined: string | null): LastChecks {
  return joined === null ? {} : (JSON.parse(joined) as LastChecks)
}

function read({ reachable, reachableOn, checkedAt, nextDue, ...row }: Row): SourceCheck {
  return SourceCheck.parse({
    ...row,
    checkedAt: utc(checkedAt ?? nextDue),
    nextDue: utc(nextDue),
    lastCheck: reachable === null ? null : { on: reachableOn, reachable },
  })
}

function utc(moment: string): string {
  return new Date(moment).toISOString()
}
