import { deactivate } from '@casebook/core/person'
import { refuse } from '@casebook/core/reason'
import type { MemberContext } from '../api/trpc.ts'
import { removeInvited } from '../person/accounts-store.ts'
import { changeAccount } from '../person/change-account.ts'

/** Takes an invitation back: its link lets nobody in, and the email address can be invited anew. */
export async function takeInvitationBack(context: MemberContext, id: string): Promise<void> {
  await changeAccount(context, id, {
    act: 'person.invitation-taken-back',
    decide: (actor, account, administrators) => {
      if (account.state !== 'invited') return refuse([hasCome(account.person.name)])
      const verdict = deactivate(actor, account, administrators)
      return verdict.ok ? { ok: true, value: account } : verdict
    },
    detail: ({ person: { name, email, role } }) => ({ name, email, role }),
    also: (tx) => removeInvited(tx, id),
  })
}

const hasCome = (name: string) => ({
  rule: 'not-invited',
  says: `${name} accepted the invitation already: deactivate the account instead.`,
})
