import { may, type Person } from '@casebook/core/person'
import { refuse, type Verdict } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import * as accounts from '../person/accounts-store.ts'
import type { Begun } from '../person/auth-port.ts'
import { rememberAddress } from '../person/back-off.ts'
import * as sessions from './store.ts'

/** What a sign-in showed, and what stands in the audit beside it. */
type Shown = { secondFactor: boolean; by: 'password' | 'passkey' | 'code' | 'backup-code' }

/**
 * Lets a session that was begun count: its cookie is given out when the audit entry stands, in place of the session that
 * this browser had before. The browser and its address are known to the account from then on. An account that is not
 * open is refused, and the session with it.
 */
export async function enter(context: DoorContext, begun: Begun, shown: Shown): Promise<Person> {
  const { db, now, web } = context
  const { person, token } = begun
  const before = await web.signedIn()
  const entered = await db.transaction(async (tx): Promise<Verdict<Person>> => {
    const account = await accounts.findAccount(tx, person.id)
    if (account?.state !== 'active') return refuse([shut])
    const verdict = may(account.person, 'person.sign-in')
    if (!verdict.ok) return verdict
    const at = now()
    const secondFactorAt = shown.secondFactor ? at : null
    await sessions.enterSession(tx, { token, signedInAt: at, secondFactorAt })
    if (before) await sessions.endSession(tx, before.sessionId)
    await accounts.keepLastSeen(tx, person.id, at)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: person.id,
      action: before?.person.id === person.id ? 'person.signed-in-afresh' : 'person.signed-in',
      subject: person.id,
      detail: { by: shown.by },
    })
    return verdict
  })
  if (!entered.ok) await sessions.dropSession(db, token)
  const admitted = orRefuse(entered, 'FORBIDDEN')
  await rememberAddress(db, { email: person.email, address: web.visit.address, now: now() })
  web.knownBrowsers.remember(web.visit, person.email, now())
  begun.keep()
  return admitted
}

const shut = {
  rule: 'account-deactivated',
  says: 'This account is deactivated: ask an administrator to open it again.',
}
