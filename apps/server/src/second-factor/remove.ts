import { needsSecondFactor, roleInWords } from '@casebook/core/person'
import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import type { Transaction } from '../database/database.ts'
import * as accounts from '../person/accounts-store.ts'
import { tellOwner } from '../person/tell-owner.ts'
import * as sessions from '../session/store.ts'
import * as factors from './store.ts'

/** Which of one's own second factors. */
export type Which = { kind: 'authenticator app' } | { kind: 'passkey'; id: string }

/** Takes a second factor of one's own away; those who need one keep one. Every other session ends. */
export async function removeSecondFactor(context: MemberContext, which: Which): Promise<void> {
  const { db, me, now } = context
  await db.transaction(async (tx) => {
    await accounts.takeTurnAtAccounts(tx)
    const person = (await accounts.findAccount(tx, me.person.id))?.person ?? me.person
    if (!(await remove(tx, person.id, which))) throw new Refusal([notThere], 'NOT_FOUND')
    const isLeft = await factors.keepWhetherThere(tx, person.id)
    if (!isLeft && needsSecondFactor(person)) throw new Refusal([lastOne(roleInWords(person.role))])
    if (!isLeft) await sessions.forgetSecondFactor(tx, me.sessionId)
    await sessions.endSessionsOf(tx, person.id, me.sessionId)
    await audit.record(tx, {
      at: now().toISOString(),
      actor: person.id,
      action: 'person.second-factor-removed',
      subject: person.id,
      detail: { kind: which.kind },
    })
    const what = which.kind === 'passkey' ? 'A passkey was removed' : 'The authenticator app was removed'
    await tellOwner(tx, context, { person, subject: what, says: `${what} from your account.` })
  })
}

function remove(tx: Transaction, personId: string, which: Which): Promise<boolean> {
  return which.kind === 'passkey'
    ? factors.removePasskey(tx, personId, which.id)
    : factors.removeApp(tx, personId)
}

const notThere = { rule: 'not-found', says: 'It was removed already: load the page again.' }

const lastOne = (role: string) => ({
  rule: 'last-second-factor',
  says: `As ${role.toLowerCase()} you need a second factor: add another one before you remove this one.`,
})
