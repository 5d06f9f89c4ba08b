import { type Account, Person } from '@casebook/core/person'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { accounts, knownAddresses, people, signInTries, verifications } from './tables.ts'

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

export type NewPersonRow = Omit<Person, 'id'> & { state: Account['state']; at: Date }

/** Adds a person; they come in once they have a password. */
export async function addPerson(tx: Transaction, { at, ...person }: NewPersonRow): Promise<Person> {
  const times = { createdAt: at, updatedAt: at }
  const [added] = await tx
    .insert(people)
    .values({ ...person, ...times })
    .returning()
  if (!added) throw new TypeError('The database did not answer with the person that it added.')
  return Person.parse(added)
}

/** Gives a person their first password. */
export async function addPassword(tx: Transaction, personId: string, hash: string, at: Date): Promise<void> {
  await tx.insert(accounts).values({
    userId: personId,
    accountId: personId,
    providerId: 'credential',
    password: hash,
    createdAt: at,
    updatedAt: at,
  })
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

/** The tries counted under a key, and when the newest was let through. */
export type Tally = { tries: number; latest: Date }

/** What is counted under this key, held until the transaction ends: many at once take turns, so that none slips by. */
export async function holdTries(tx: Transaction, key: string, now: Date): Promise<Tally> {
  const [held] = await tx
    .insert(signInTries)
    .values({ key, tries: 0, latest: now })
    .onConflictDoUpdate({ target: signInTries.key, set: { key } })
    .returning()
  if (!held) throw new TypeError('The database did not answer with the tries that it holds.')
  return held
}

/** Writes down the tries under a key that is held. */
export async function countTries(tx: Transaction, key: string, tally: Tally): Promise<void> {
  await tx.update(signInTries).set(tally).where(eq(signInTries.key, key))
}

/** Forgets the tries under a key. */
export async function forgetTries(db: Db, key: string): Promise<void> {
  await db.delete(signInTries).where(eq(signInTries.key, key))
}

/** Forgets tries that nobody has to wait for any more, so that the table stays small; those that are held just now are left. */
export async function forgetTriesBefore(db: Db, moment: Date): Promise<void> {
  const old = db
    .select({ key: signInTries.key })
    .from(signInTries)
    .where(lt(signInTries.latest, moment))
    .for('update', { skipLocked: true })
  await db.delete(signInTries).where(inArray(signInTries.key, old))
}

/** Takes back one try: it led in. */
export async function takeBackTry(db: Db, key: string): Promise<void> {
  await db
    .update(signInTries)
    .set({ tries: sql`greatest(${signInTries.tries} - 1, 0)` })
    .where(eq(signInTries.key, key))
}

/** Keeps that somebody signed in to an account from an address. */
export async function knowAddress(db: Db, key: string, at: Date): Promise<void> {
  await db
    .insert(knownAddresses)
    .values({ key, latest: at })
    .onConflictDoUpdate({ target: knownAddresses.key, set: { latest: at } })
}

/** When somebody last signed in to an account from an address; `null` where nobody did. */
export async function addressKnownSince(db: Db, key: string): Promise<Date | null> {
  const [known] = await db.select().from(knownAddresses).where(eq(knownAddresses.key, key))
  return known?.latest ?? null
}

/** Forgets addresses where nobody signed in for long. */
export async function forgetAddressesBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(knownAddresses).where(lt(knownAddresses.latest, moment))
}
