import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import * as sessions from '../session/store.ts'
import { keepLastSeen } from './accounts-store.ts'

/** Ends the session, for good and everywhere, and takes the cookie back. Without a session it changes nothing. */
export async function signOut({ db, now, web }: DoorContext): Promise<void> {
  const signedIn = await web.signedIn()
  if (signedIn) {
    const { person, sessionId } = signedIn
    const at = now()
    await db.transaction(async (tx) => {
      await sessions.endSession(tx, sessionId)
      await keepLastSeen(tx, person.id, at)
      await audit.record(tx, {
        at: at.toISOString(),
        actor: person.id,
        action: 'person.signed-out',
        subject: person.id,
        detail: {},
      })
    })
  }
  await web.auth.forget(web.visit)
}
