import { type Account, changeRole as decide, type Role, roleInWords } from '@casebook/core/person'
import type { MemberContext } from '../api/trpc.ts'
import { changeAccount } from './change-account.ts'
import { tellOwner } from './tell-owner.ts'

/** Gives somebody another role, from their next request on. */
export function changeRole(
  context: MemberContext,
  { id, role }: { id: string; role: Role },
): Promise<Account> {
  return changeAccount(context, id, {
    act: 'person.role-changed',
    decide: (actor, account, administrators) => decide(actor, account, role, administrators),
    detail: (before, after) => ({ from: before.person.role, to: after.person.role }),
    also: async (tx, { person, state }) => {
      if (state !== 'active') return
      const says = `You have another role now: ${roleInWords(role).toLowerCase()}.`
      await tellOwner(tx, context, { person, subject: 'Your role was changed', says })
    },
  })
}
