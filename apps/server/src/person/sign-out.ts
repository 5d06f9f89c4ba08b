import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import * as people from './store.ts'

/** Ends the session, for good and everywhere, and takes the cookie back. Without a session it changes nothing. */
export async function signOut({ db, now, web }: DoorContext): Promise<void> {
  const signedIn = await web.signedIn()
  if (signedIn) {
    const { person, sessionId } = signedIn
    await db.transaction(async (tx) => {
      await people.endSession(tx, sessionId)
      await audit.record(tx, {
        at: now().toISOString(),
        actor: person.id,
        action: 'person.signed-out',
        subject: person.id,
        detail: {},
      })
    })
  }
  await web.auth.forget(web.visit)
}
