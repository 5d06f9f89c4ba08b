import { type Account, deactivate as decide, reactivate as decideAgain } from '@casebook/core/person'
import type { MemberContext } from '../api/trpc.ts'
import { endSessionsOf } from '../session/store.ts'
import { changeAccount } from './change-account.ts'

/** Shuts an account: its owner is signed out at once, and cannot sign in. What they did keeps their name. */
export function deactivate(context: MemberContext, id: string): Promise<Account> {
  return changeAccount(context, id, {
    act: 'person.deactivated',
    decide: (actor, account, administrators) => decide(actor, account, administrators),
    also: (tx) => endSessionsOf(tx, id),
  })
}

/** Opens a deactivated account again, with the role, the password and the second factor that it had. */
export function reactivate(context: MemberContext, id: string): Promise<Account> {
  return changeAccount(context, id, { act: 'person.reactivated', decide: decideAgain })
}
