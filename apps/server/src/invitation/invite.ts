import {
  type Account,
  invite as decide,
  needsSecondFactor,
  type Person,
  roleNamed,
} from '@casebook/core/person'
import { checkFresh } from '../api/member.ts'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import type { Transaction } from '../database/database.ts'
import { post } from '../mail/post.ts'
import * as accounts from '../person/accounts-store.ts'
import { addPerson } from '../person/store.ts'
import { newLink } from './link.ts'
import { keepLink } from './store.ts'

/** Somebody who was invited, with the link by which they come in: it is told this once. */
export type Invited = { person: Person; link: string; expiresAt: string }

/** Invites somebody. Those who would need a second factor are invited by whoever signed in a moment ago. */
export async function invite(context: MemberContext, typed: unknown): Promise<Invited> {
  const { db, me, now } = context
  const given = orRefuse(decide(me.person, typed))
  if (needsSecondFactor(given)) orRefuse(checkFresh(me, now()), 'PRECONDITION_REQUIRED')
  return db.transaction(async (tx) => {
    const by = await inviter(context, tx)
    orRefuse(decide(by, given))
    const there = await accounts.findAccountByEmail(tx, given.email)
    if (there) throw new Refusal([alreadyThere(there)])
    const person = await addPerson(tx, { ...given, state: 'invited', at: now() })
    return send(context, tx, { person, by, renewed: false })
  })
}

/** Sends somebody who was invited and has not come a new link; the old one lets nobody in any more. */
export async function renewInvitation(context: MemberContext, id: string): Promise<Invited> {
  const { db, me, now } = context
  return db.transaction(async (tx) => {
    const by = await inviter(context, tx)
    const account = await accounts.findAccount(tx, id)
    if (account?.state !== 'invited') throw new Refusal([notWaiting], 'NOT_FOUND')
    const { name, email, role } = account.person
    orRefuse(decide(by, { name, email, role }))
    if (needsSecondFactor({ role })) orRefuse(checkFresh(me, now()), 'PRECONDITION_REQUIRED')
    return send(context, tx, { person: account.person, by, renewed: true })
  })
}

/** Whoever invites, looked up again once nobody else changes accounts. */
async function inviter({ me }: MemberContext, tx: Transaction): Promise<Person> {
  await accounts.takeTurnAtAccounts(tx)
  return (await accounts.findAccount(tx, me.person.id))?.person ?? me.person
}

type Sent = { person: Person; by: Person; renewed: boolean }

async function send(
  { now, web }: MemberContext,
  tx: Transaction,
  { person, by, renewed }: Sent,
): Promise<Invited> {
  const at = now()
  const { url, tokenHash, expiresAt } = newLink(web.publicUrl, at)
  await keepLink(tx, { personId: person.id, tokenHash, invitedBy: by.id, invitedAt: at, expiresAt })
  await audit.record(tx, {
    at: at.toISOString(),
    actor: by.id,
    action: 'person.invited',
    subject: person.id,
    detail: { role: person.role, ...(renewed && { renewed }) },
  })
  const { label, does } = roleNamed(person.role)
  await post(tx, {
    kind: 'invitation',
    to: person.email,
    subject: `${by.name} invites you to Casebook`,
    paragraphs: [
      `${by.name} invites you to work on the library of case studies, as ${label.toLowerCase()}: somebody who ${does}.`,
      'The link below lets you choose a password. It works once, for seven days.',
    ],
    action: { text: 'Accept the invitation', url },
    expiresAt: expiresAt.toISOString(),
    at: at.toISOString(),
  })
  return { person, link: url, expiresAt: expiresAt.toISOString() }
}

function alreadyThere({ person: { name }, state }: Account) {
  const says = {
    invited: `${name} was invited with this email address already: send a new link instead.`,
    active: `${name} has an account with this email address already.`,
    deactivated: `${name} has a deactivated account with this email address: open it again instead.`,
  }
  return { rule: 'already-there', says: says[state], field: 'email' }
}

const notWaiting = {
  rule: 'not-invited',
  says: 'This invitation waits for nobody: it was accepted or taken back. Load the list of people again.',
}
