import type { AuditAct } from '@casebook/core/audit'
import type { Account, Person } from '@casebook/core/person'
import type { Verdict } from '@casebook/core/reason'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import type { Transaction } from '../database/database.ts'
import * as accounts from './accounts-store.ts'

/** What is done to an account: what core says of it, what it is called, and what comes with it. */
export type Change = {
  act: AuditAct
  /** `administrators` counts those who can sign in, under a lock. */
  decide: (actor: Person, account: Account, administrators: number) => Verdict<Account>
  detail?: (before: Account, after: Account) => Record<string, unknown>
  also?: (tx: Transaction, after: Account, before: Account) => Promise<unknown>
}

/**
 * Does something to somebody's account, one change at a time in the whole installation: whoever acts is looked up again
 * under the lock, so that of two administrators who step down at once, or put each other down, one is refused.
 */
export async function changeAccount(
  { db, me, now }: MemberContext,
  id: string,
  { act, decide, detail, also }: Change,
): Promise<Account> {
  return db.transaction(async (tx) => {
    await accounts.takeTurnAtAccounts(tx)
    const actor = await accounts.findAccount(tx, me.person.id)
    const before = await accounts.findAccount(tx, id)
    if (actor?.state !== 'active') throw new Refusal([signedOut], 'UNAUTHORIZED')
    if (!before) throw new Refusal([notThere], 'NOT_FOUND')
    const after = orRefuse(decide(actor.person, before, await accounts.countActiveAdministrators(tx)))
    const at = now()
    await accounts.saveAccount(tx, after, at)
    await also?.(tx, after, before)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: actor.person.id,
      action: act,
      subject: id,
      detail: detail?.(before, after) ?? {},
    })
    return after
  })
}

const signedOut = { rule: 'not-signed-in', says: 'Sign in to go on.' }
const notThere = { rule: 'not-found', says: 'Nobody has this account: load the list of people again.' }
