import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import type { Transaction } from '../database/database.ts'
import * as sessions from './store.ts'

/** Ends one of one's own sessions, which is refused from its next request on. For this one there is signing out. */
export function endMySession(context: MemberContext, id: string): Promise<{ ended: number }> {
  const { me, person } = context
  if (id === me.sessionId) throw new Refusal([thisOne])
  return ending(context, async (tx) => {
    if (await sessions.endSessionOf(tx, person.id, id)) return 1
    throw new Refusal([over], 'NOT_FOUND')
  })
}

/** Ends all of one's own sessions but this one. */
export function endMyOtherSessions(context: MemberContext): Promise<{ ended: number }> {
  const { me, person } = context
  return ending(context, (tx) => sessions.endSessionsOf(tx, person.id, me.sessionId))
}

async function ending(
  { db, now, person }: MemberContext,
  end: (tx: Transaction) => Promise<number>,
): Promise<{ ended: number }> {
  return db.transaction(async (tx) => {
    const ended = await end(tx)
    await audit.record(tx, {
      at: now().toISOString(),
      actor: person.id,
      action: 'person.sessions-revoked',
      subject: person.id,
      detail: { ended },
    })
    return { ended }
  })
}

const thisOne = { rule: 'this-session', says: 'This is the session you are in: sign out instead.' }
const over = { rule: 'not-found', says: 'This session is over already: load the page again.' }
