import { Account, Person, type Role } from '@casebook/core/person'
import { and, asc, count, eq, max, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { accounts, people, sessions } from './tables.ts'

const accountsLock = 201_614

/**
 * Held until the transaction ends by whoever changes what accounts may do: one at a time, so that what is counted and who
 * may count stays true until it is saved.
 */
export async function takeTurnAtAccounts(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${accountsLock})`)
}

/** The account with this id; `null` where there is none. */
export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return row ? accountOf(row) : null
}

/** The account with this email address; `null` where there is none. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const [row] = await db.select().from(people).where(eq(people.email, email))
  return row ? accountOf(row) : null
}

/** How many administrators can sign in. */
export async function countActiveAdministrators(tx: Transaction): Promise<number> {
  const [counted] = await tx
    .select({ administrators: count() })
    .from(people)
    .where(and(eq(people.role, 'administrator'), eq(people.state, 'active')))
  return counted?.administrators ?? 0
}

/** Saves the role, the name and the state of an account. */
export async function saveAccount(tx: Transaction, { person, state }: Account, at: Date): Promise<void> {
  const { id, name, role } = person
  await tx.update(people).set({ name, role, state, updatedAt: at }).where(eq(people.id, id))
}

/** Takes somebody out who was invited and never came. */
export async function removeInvited(tx: Transaction, id: string): Promise<void> {
  await tx.delete(people).where(and(eq(people.id, id), eq(people.state, 'invited')))
}

/** The hash of the password of an account; `null` where it has none. */
export async function passwordHashOf(db: Db, id: string): Promise<string | null> {
  const [account] = await db
    .select({ hash: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, id), eq(accounts.providerId, 'credential')))
  return account?.hash ?? null
}

/** Puts another password in place of the one an account has. */
export async function changePasswordHash(tx: Transaction, id: string, hash: string, at: Date): Promise<void> {
  await tx.update(accounts).set({ password: hash, updatedAt: at }).where(eq(accounts.userId, id))
}

/** Keeps when somebody came or went. */
export async function keepLastSeen(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.update(people).set({ lastSeenAt: at }).where(eq(people.id, id))
}

export type ListedRow = Account & { hasSecondFactor: boolean; lastSeen: Date | null }

/** Everybody, by name; last seen at their last sign-in or sign-out, or when a session of theirs was last in use. */
export async function listAccounts(db: Db): Promise<ListedRow[]> {
  const inUse = db
    .select({ userId: sessions.userId, at: max(sessions.updatedAt).as('at') })
    .from(sessions)
    .groupBy(sessions.userId)
    .as('in_use')
  const rows = await db
    .select({ row: people, inUse: inUse.at })
    .from(people)
    .leftJoin(inUse, eq(inUse.userId, people.id))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.email))
  return rows.map(({ row, inUse }) => ({
    ...accountOf(row),
    hasSecondFactor: row.twoFactorEnabled,
    lastSeen: latest(row.lastSeenAt, inUse),
  }))
}

function latest(one: Date | null, other: Date | null): Date | null {
  return one && other && other > one ? other : (one ?? other)
}

function accountOf(row: { state: string; id: string; name: string; email: string; role: string }): Account {
  return Account.parse({ person: Person.parse({ ...row, role: row.role as Role }), state: row.state })
}
