import { and, desc, eq, gt, isNotNull, ne } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { sessions } from '../person/tables.ts'

/** What a sign-in is written down with. */
export type Entered = {
  token: string
  signedInAt: Date
  /** When it showed a second factor; `null` where it did not. */
  secondFactorAt: Date | null
}

/** Lets a session that was begun count from now on; answers with its id. */
export async function enterSession(tx: Transaction, { token, ...moments }: Entered): Promise<string> {
  const [entered] = await tx
    .update(sessions)
    .set(moments)
    .where(eq(sessions.token, token))
    .returning({ id: sessions.id })
  if (!entered) throw new TypeError('A session was entered that was never begun.')
  return entered.id
}

/** Ends a session that was begun and came to nothing. */
export async function dropSession(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.token, token))
}

/** Ends one session. */
export async function endSession(tx: Transaction, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

/** Ends one session of somebody; whether there was one. */
export async function endSessionOf(tx: Transaction, personId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, personId)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends every session of somebody, or all but one; how many. */
export async function endSessionsOf(tx: Transaction, personId: string, butId?: string): Promise<number> {
  const all = eq(sessions.userId, personId)
  const ended = await tx
    .delete(sessions)
    .where(butId === undefined ? all : and(all, ne(sessions.id, butId)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Takes from one session that it showed a second factor: there is none any more. */
export async function forgetSecondFactor(tx: Transaction, id: string): Promise<void> {
  await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.id, id))
}

export type SessionRow = { id: string; userAgent: string; signedInAt: Date; lastUsedAt: Date }

/** The sessions of somebody that still hold, the one used last first. Use is written down every five minutes. */
export async function listSessions(db: Db, personId: string, now: Date): Promise<SessionRow[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.createdAt))
  return rows.flatMap(({ id, userAgent, signedInAt, updatedAt }) =>
    signedInAt ? [{ id, userAgent: userAgent ?? '', signedInAt, lastUsedAt: updatedAt }] : [],
  )
}

/** Keeps that a session showed a second factor. */
export async function showSecondFactor(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.update(sessions).set({ secondFactorAt: at }).where(eq(sessions.id, id))
}

/** Whether anybody is signed in, wherever they are. */
export async function isAnybodySignedIn(db: Db, now: Date): Promise<boolean> {
  const [one] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(isNotNull(sessions.signedInAt), gt(sessions.expiresAt, now)))
    .limit(1)
  return one !== undefined
}
