import { Person } from '@casebook/core/person'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { accounts, people, sessions, signInTries, verifications } from './tables.ts'

const firstAdministratorLock = 201_613
const firstAdministrator = 'first-administrator'

/** Whether there is anybody who can sign in. */
export async function isAnybodyHere(db: Db): Promise<boolean> {
  const [somebody] = await db.select({ id: people.id }).from(people).limit(1)
  return somebody !== undefined
}

/** Held until the transaction ends, so that only one at a time can be made the first administrator. */
export async function takeTurnAsFirst(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${firstAdministratorLock})`)
}

export type NewPersonRow = Omit<Person, 'id'> & { passwordHash: string; at: Date }

/** Adds a person who signs in with a password. */
export async function addPerson(
  tx: Transaction,
  { passwordHash, at, ...person }: NewPersonRow,
): Promise<Person> {
  const times = { createdAt: at, updatedAt: at }
  const [added] = await tx
    .insert(people)
    .values({ ...person, ...times })
    .returning()
  if (!added) throw new TypeError('The database did not answer with the person that it added.')
  await tx.insert(accounts).values({
    userId: added.id,
    accountId: added.id,
    providerId: 'credential',
    password: passwordHash,
    ...times,
  })
  return Person.parse(added)
}

/** Ends one session. */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, sessionId))
}

/** Keeps the hash of a new one-time link, in place of any before it. */
export async function replaceLink(tx: Transaction, hash: string, at: Date, expiresAt: Date): Promise<void> {
  await dropLinks(tx)
  await tx
    .insert(verifications)
    .values({ identifier: firstAdministrator, value: hash, expiresAt, createdAt: at, updatedAt: at })
}

/** When the link with this hash expires; `null` where there is none. */
export async function linkExpiry(db: Db, hash: string): Promise<Date | null> {
  const [link] = await db
    .select({ expiresAt: verifications.expiresAt })
    .from(verifications)
    .where(and(eq(verifications.identifier, firstAdministrator), eq(verifications.value, hash)))
  return link?.expiresAt ?? null
}

/** Takes every one-time link away: it was used, or another takes its place. */
export async function dropLinks(tx: Transaction): Promise<void> {
  await tx.delete(verifications).where(eq(verifications.identifier, firstAdministrator))
}

export type Limit = { most: number; since: Date; now: Date }

/** Counts a try before it is made, so that many at once cannot slip by; answers false where there were too many. */
export async function countTry(db: Db, key: string, { most, since, now }: Limit): Promise<boolean> {
  const old = lt(signInTries.latest, since)
  const counted = await db
    .insert(signInTries)
    .values({ key, tries: 1, latest: now })
    .onConflictDoUpdate({
      target: signInTries.key,
      set: { tries: sql`case when ${old} then 1 else ${signInTries.tries} + 1 end`, latest: now },
      setWhere: sql`${old} or ${lt(signInTries.tries, most)}`,
    })
    .returning({ key: signInTries.key })
  return counted.length > 0
}

/** When the newest try that was let through was made. */
export async function latestTry(db: Db, key: string): Promise<Date | null> {
  const [row] = await db
    .select({ latest: signInTries.latest })
    .from(signInTries)
    .where(eq(signInTries.key, key))
  return row?.latest ?? null
}

/** Forgets the tries on an account. */
export async function forgetTries(db: Db, key: string): Promise<void> {
  await db.delete(signInTries).where(eq(signInTries.key, key))
}

/** Forgets tries that nobody has to wait for any more, so that the table stays small. */
export async function forgetTriesBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(signInTries).where(lt(signInTries.latest, moment))
}

/** Takes back one try: it led in. */
export async function takeBackTry(db: Db, key: string): Promise<void> {
  await db
    .update(signInTries)
    .set({ tries: sql`greatest(${signInTries.tries} - 1, 0)` })
    .where(eq(signInTries.key, key))
}
