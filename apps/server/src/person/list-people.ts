import { may, Person } from '@casebook/core/person'
import * as z from 'zod'
import type { MemberContext } from '../api/trpc.ts'
import { expiryByPerson } from '../invitation/store.ts'
import { listAccounts } from './accounts-store.ts'

/**
 * Somebody who works here. Whether they have a second factor, when they were last seen and until when their invitation
 * holds is for those alone who look after people: `null` for everybody else.
 */
export const Listed = z.object({
  person: Person,
  state: z.enum(['invited', 'active', 'deactivated']),
  lookedAfter: z
    .object({
      hasSecondFactor: z.boolean(),
      lastSeen: z.iso.datetime().nullable(),
      invitedUntil: z.iso.datetime().nullable(),
    })
    .nullable(),
})
export type Listed = z.infer<typeof Listed>

/** Everybody who works here or is invited to, by name. */
export async function listPeople({ db, person }: MemberContext): Promise<Listed[]> {
  const looksAfter = may(person, 'person.invite').ok
  const invitedUntil = await expiryByPerson(db)
  return (await listAccounts(db)).map(({ hasSecondFactor, lastSeen, ...account }) => ({
    ...account,
    lookedAfter: looksAfter
      ? {
          hasSecondFactor,
          lastSeen: lastSeen?.toISOString() ?? null,
          invitedUntil: invitedUntil.get(account.person.id)?.toISOString() ?? null,
        }
      : null,
  }))
}
