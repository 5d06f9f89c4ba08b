import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { tellOwner } from '../person/tell-owner.ts'
import * as sessions from '../session/store.ts'
import * as factors from './store.ts'

type Added = { token?: string; kind: 'authenticator app' | 'passkey'; name?: string }

/** A second factor counts from now on: this session has shown it, every other one ends, and its owner is told. */
export async function factorAdded(context: MemberContext, { token, kind, name }: Added): Promise<void> {
  const { db, me, now, person } = context
  await db.transaction(async (tx) => {
    const at = now()
    const moments = { signedInAt: me.signedInAt, secondFactorAt: at }
    const sessionId =
      token === undefined ? me.sessionId : await sessions.enterSession(tx, { token, ...moments })
    if (token === undefined) await sessions.showSecondFactor(tx, sessionId, at)
    await factors.keepWhetherThere(tx, person.id)
    await sessions.endSessionsOf(tx, person.id, sessionId)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: person.id,
      action: 'person.second-factor-added',
      subject: person.id,
      detail: { kind, ...(name !== undefined && { name }) },
    })
    const what = kind === 'passkey' ? 'A passkey was added' : 'An authenticator app was set up'
    await tellOwner(tx, context, { person, subject: what, says: `${what} for your account.` })
  })
}
