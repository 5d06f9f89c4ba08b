import { NameChange, type Person } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import * as accounts from './accounts-store.ts'

/** Changes what one calls oneself. What was done under the old name stays with the person. */
export async function changeName({ db, me, now }: MemberContext, typed: { name: string }): Promise<Person> {
  const { name } = orRefuse(parse(NameChange, typed))
  return db.transaction(async (tx) => {
    await accounts.takeTurnAtAccounts(tx)
    const account = await accounts.findAccount(tx, me.person.id)
    if (!account) throw new TypeError('Somebody signed in has no account.')
    const person = { ...account.person, name }
    const at = now()
    await accounts.saveAccount(tx, { ...account, person }, at)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: person.id,
      action: 'person.name-changed',
      subject: person.id,
      detail: { from: account.person.name, to: name },
    })
    return person
  })
}
