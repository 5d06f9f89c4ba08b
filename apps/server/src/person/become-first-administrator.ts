import { NewPerson, type Person } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { allowsSignIn } from './allowed-place.ts'
import { refuseCommonPassword } from './common-password.ts'
import { checkLink } from './first-administrator-link.ts'
import { signInAs } from './sign-in.ts'
import * as people from './store.ts'

export type BecomeFirst = { token: string; name: string; email: string; password: string }

/** Makes the first administrator by the one-time link and signs them in. Of two who use it at once, one is let in. */
export async function becomeFirstAdministrator(context: DoorContext, given: BecomeFirst): Promise<Person> {
  const { db, now, web } = context
  const { token, ...typed } = given
  orRefuse(allowsSignIn(web.publicUrl))
  orRefuse(await checkLink(db, token, now()))
  const { password, ...person } = orRefuse(parse(NewPerson, typed))
  orRefuse(refuseCommonPassword(password))
  const passwordHash = await web.auth.hashPassword(password)
  const first = await db.transaction(async (tx) => {
    await people.takeTurnAsFirst(tx)
    orRefuse(await checkLink(tx, token, now()))
    const at = now()
    const added = await people.addPerson(tx, { ...person, role: 'administrator', state: 'active', at })
    await people.addPassword(tx, added.id, passwordHash, at)
    await people.dropLinks(tx)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: added.id,
      action: 'person.became-first-administrator',
      subject: added.id,
      detail: { role: 'administrator' },
    })
    return added
  })
  await signInAs(context, { email: person.email, password })
  return first
}
