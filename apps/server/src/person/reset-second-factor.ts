import { type Account, resetSecondFactor as decide, revokeSessions } from '@casebook/core/person'
import type { MemberContext } from '../api/trpc.ts'
import type { Transaction } from '../database/database.ts'
import * as factors from '../second-factor/store.ts'
import { endSessionsOf } from '../session/store.ts'
import { changeAccount } from './change-account.ts'
import { tellOwner } from './tell-owner.ts'

/** Takes every second factor of somebody away who lost theirs, and signs them out everywhere. */
export function resetSecondFactor(context: MemberContext, id: string): Promise<Account> {
  return changeAccount(context, id, {
    act: 'person.second-factor-reset',
    decide: (actor, account) => decide(actor, account),
    also: async (tx, { person }) => {
      await takeFactorsAway(tx, id)
      const says = 'Your second factor was reset by an administrator: you sign in with your password alone.'
      await tellOwner(tx, context, { person, subject: 'Your second factor was reset', says })
    },
  })
}

/** Signs somebody out everywhere. */
export function endSessions(context: MemberContext, id: string): Promise<Account> {
  return changeAccount(context, id, {
    act: 'person.sessions-revoked',
    decide: (actor, account) => revokeSessions(actor, account),
    also: (tx) => endSessionsOf(tx, id),
  })
}

/** Leaves an account with its password alone, signed in nowhere. */
export async function takeFactorsAway(tx: Transaction, id: string): Promise<void> {
  await factors.removeApp(tx, id)
  await factors.removePasskeys(tx, id)
  await factors.keepWhetherThere(tx, id)
  await endSessionsOf(tx, id)
}
