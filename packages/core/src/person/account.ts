import * as z from 'zod'
import { parse } from '../reason/parse.ts'
import { accept, type Reason, refuse, type Verdict } from '../reason/reason.ts'
import { type Action, may } from './may.ts'
import { NewPerson, Person } from './person.ts'
import { isAtLeast, Role, roleInWords } from './roles.ts'

/** A person's way in: invited and not yet come, active, or deactivated, which keeps their name on what they did. */
export const Account = z.object({ person: Person, state: z.enum(['invited', 'active', 'deactivated']) })
export type Account = z.infer<typeof Account>

/** Whom to invite, and as what. */
export const Invitation = z.strictObject({
  name: NewPerson.shape.name,
  email: NewPerson.shape.email,
  role: Role,
})
export type Invitation = z.infer<typeof Invitation>

/** Invites somebody as typed. Nobody can give a role above their own. */
export function invite(person: Person, typed: unknown): Verdict<Invitation> {
  const given = parse(Invitation, typed)
  const role = given.ok ? grantsAbove(person, given.value.role) : given.reasons
  const reasons = [...hindrances(person, 'person.invite'), ...role]
  return reasons.length === 0 ? given : refuse(reasons)
}

/**
 * Gives an account another role. `activeAdministrators` counts all of them, the account itself among them: count under
 * a lock, so that two who step down at once cannot lock everyone out.
 */
export function changeRole(
  person: Person,
  account: Account,
  role: Role,
  activeAdministrators: number,
): Verdict<Account> {
  return verdictOn(
    [
      ...hindrances(person, 'person.change-role', account),
      ...grantsAbove(person, role),
      ...deactivated(account),
      ...(account.person.role === role ? [alreadyHas(account, role)] : []),
      ...(role === 'administrator' ? [] : lastAdministrator(account, activeAdministrators)),
    ],
    { ...account, person: { ...account.person, role } },
  )
}

/** Shuts an account, or takes an invitation back. Never one's own, and never the last administrator's. */
export function deactivate(person: Person, account: Account, activeAdministrators: number): Verdict<Account> {
  return verdictOn(
    [
      ...hindrances(person, 'person.deactivate', account),
      ...ownAccount(person, account, 'deactivate it'),
      ...deactivated(account),
      ...lastAdministrator(account, activeAdministrators),
    ],
    { ...account, state: 'deactivated' },
  )
}

/** Opens a deactivated account again, in the role that it had. */
export function reactivate(person: Person, account: Account): Verdict<Account> {
  const { name } = account.person
  const open = { rule: 'account-open', says: `The account of ${name} is not deactivated: leave it as it is.` }
  return verdictOn(
    [...hindrances(person, 'person.reactivate', account), ...(account.state === 'deactivated' ? [] : [open])],
    { ...account, state: 'active' },
  )
}

/** Signs somebody out everywhere. Everyone may do it to themselves. */
export function revokeSessions(person: Person, account: Account): Verdict<Account> {
  return verdictOn(hindrances(person, 'person.revoke-sessions', account), account)
}

/** Takes a second factor away, for somebody who lost theirs. Not one's own: a session left open must not be enough. */
export function resetSecondFactor(person: Person, account: Account): Verdict<Account> {
  return verdictOn(
    [
      ...hindrances(person, 'person.reset-second-factor', account),
      ...ownAccount(person, account, 'reset its second factor'),
      ...deactivated(account),
    ],
    account,
  )
}

function hindrances(person: Person, action: Action, account?: Account): Reason[] {
  const verdict = may(person, action, account && { owner: account.person.id })
  return [...(verdict.ok ? [] : verdict.reasons), ...(account ? aboveOwn(person, account) : [])]
}

function aboveOwn({ role }: Person, { person: { name, role: theirs } }: Account): Reason[] {
  if (isAtLeast(role, theirs)) return []
  const says = `${name} is ${words(theirs)}, which is above your own role: ask an administrator.`
  return [{ rule: 'above-own-role', says }]
}

function grantsAbove({ role: own }: Person, role: Role): Reason[] {
  if (isAtLeast(own, role)) return []
  const says = `You can give the roles up to your own, ${words(own)}: ask an administrator for a higher one.`
  return [{ rule: 'grants-above-own', says, field: 'role' }]
}

function lastAdministrator({ person, state }: Account, activeAdministrators: number): Reason[] {
  if (person.role !== 'administrator' || state !== 'active' || activeAdministrators > 1) return []
  const says = `${person.name} is the last administrator: make somebody else an administrator first.`
  return [{ rule: 'last-administrator', says }]
}

function ownAccount({ id }: Person, { person }: Account, what: string): Reason[] {
  if (id !== person.id) return []
  return [{ rule: 'own-account', says: `This is your own account: ask another administrator to ${what}.` }]
}

function deactivated({ person, state }: Account): Reason[] {
  if (state !== 'deactivated') return []
  return [{ rule: 'deactivated', says: `The account of ${person.name} is deactivated: open it again first.` }]
}

function alreadyHas({ person }: Account, role: Role): Reason {
  return {
    rule: 'role-unchanged',
    says: `${person.name} has the role ${words(role)} already: choose another.`,
    field: 'role',
  }
}

function words(role: Role): string {
  return roleInWords(role).toLowerCase()
}

function verdictOn<T>(reasons: Reason[], value: T): Verdict<T> {
  return reasons.length === 0 ? accept(value) : refuse(reasons)
}
