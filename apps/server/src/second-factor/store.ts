import { and, asc, eq, lt } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { people } from '../person/tables.ts'
import { authenticatorApps, passkeys, usedCodes } from './tables.ts'

export type App = { secret: string; backupCodes: string; verified: boolean }

/** The authenticator app of somebody, sealed; `null` where none was set up. */
export async function findApp(db: Db, personId: string): Promise<App | null> {
  const [app] = await db.select().from(authenticatorApps).where(eq(authenticatorApps.userId, personId))
  return app ?? null
}

/** Keeps an app that is being set up, in place of one that was never confirmed. */
export async function keepApp(tx: Transaction, personId: string, app: Omit<App, 'verified'>): Promise<void> {
  await tx
    .insert(authenticatorApps)
    .values({ userId: personId, ...app })
    .onConflictDoUpdate({
      target: authenticatorApps.userId,
      set: app,
      setWhere: eq(authenticatorApps.verified, false),
    })
}

/** Puts new backup codes in place of those there were. */
export async function keepBackupCodes(tx: Transaction, personId: string, sealed: string): Promise<void> {
  await tx
    .update(authenticatorApps)
    .set({ backupCodes: sealed })
    .where(eq(authenticatorApps.userId, personId))
}

/** Takes the authenticator app away, with its backup codes; whether there was one. */
export async function removeApp(tx: Transaction, personId: string): Promise<boolean> {
  const removed = await tx
    .delete(authenticatorApps)
    .where(eq(authenticatorApps.userId, personId))
    .returning({ verified: authenticatorApps.verified })
  return removed.some(({ verified }) => verified)
}

export type PasskeyRow = { id: string; name: string; createdAt: Date }

/** The passkeys of somebody, oldest first. */
export async function passkeysOf(db: Db, personId: string): Promise<PasskeyRow[]> {
  const rows = await db
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
  return rows.map(({ name, ...passkey }) => ({ ...passkey, name: name ?? '' }))
}

/** Takes one passkey away; whether there was one. */
export async function removePasskey(tx: Transaction, personId: string, id: string): Promise<boolean> {
  const removed = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.userId, personId), eq(passkeys.id, id)))
    .returning({ id: passkeys.id })
  return removed.length > 0
}

/** Takes every passkey away. */
export async function removePasskeys(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.userId, personId))
}

/** Keeps with the account whether there is a second factor by now, and answers with it. */
export async function keepWhetherThere(tx: Transaction, personId: string): Promise<boolean> {
  const app = await findApp(tx, personId)
  const there = (app?.verified ?? false) || (await passkeysOf(tx, personId)).length > 0
  await tx.update(people).set({ twoFactorEnabled: there }).where(eq(people.id, personId))
  return there
}

/** Uses a code up; whether it had not been used before. */
export async function useUp(tx: Transaction, key: string, at: Date): Promise<boolean> {
  const used = await tx
    .insert(usedCodes)
    .values({ key, at })
    .onConflictDoNothing()
    .returning({ key: usedCodes.key })
  return used.length > 0
}

/** Forgets codes that no app shows any more. */
export async function forgetCodesBefore(tx: Transaction, moment: Date): Promise<void> {
  await tx.delete(usedCodes).where(lt(usedCodes.at, moment))
}
