import { NewPerson, type Person } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import * as accounts from '../person/accounts-store.ts'
import { allowsSignIn } from '../person/allowed-place.ts'
import { refuseCommonPassword } from '../person/common-password.ts'
import { signInAs } from '../person/sign-in.ts'
import { addPassword } from '../person/store.ts'
import { checkLink } from './link.ts'
import { dropLink } from './store.ts'

export type Accepting = { token: string; name: string; password: string }

/** Opens the account of somebody who was invited, under the name and with the password that they choose, and signs them in. */
export async function acceptInvitation(context: DoorContext, given: Accepting): Promise<Person> {
  const { db, now, web } = context
  const { token, name, password } = given
  orRefuse(allowsSignIn(web.publicUrl))
  const { email } = orRefuse(await checkLink(db, token, now()))
  const chosen = orRefuse(parse(NewPerson, { name, email, password }))
  orRefuse(refuseCommonPassword(password))
  const hash = await web.auth.hashPassword(password)
  const person = await db.transaction(async (tx) => {
    await accounts.takeTurnAtAccounts(tx)
    const at = now()
    const invited = { ...orRefuse(await checkLink(tx, token, at)), name: chosen.name }
    await addPassword(tx, invited.id, hash, at)
    await accounts.saveAccount(tx, { person: invited, state: 'active' }, at)
    await dropLink(tx, invited.id)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: invited.id,
      action: 'person.accepted-invitation',
      subject: invited.id,
      detail: { role: invited.role },
    })
    return invited
  })
  await signInAs(context, { email, password })
  return person
}
