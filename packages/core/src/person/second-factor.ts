import { accept, refuse, type Verdict } from '../reason/reason.ts'
import type { Person } from './person.ts'
import { isAtLeast, roleInWords } from './roles.ts'

/** Something beside the password that only its owner has: whether an account has one, and whether this session has shown it. */
export type SecondFactor = { readonly has: boolean; readonly shown: boolean }

/** Whether this person must have a second factor: whoever may publish, and whoever looks after people. */
export function needsSecondFactor({ role }: Pick<Person, 'role'>): boolean {
  return isAtLeast(role, 'publisher')
}

/**
 * Whether a session has shown as much as it must: a second factor, where the person has one or needs one. Where they need
 * one and have none, the rule is `second-factor-missing`; where they have one and this session has not shown it,
 * `second-factor-not-shown`.
 */
export function checkSecondFactor(person: Person, { has, shown }: SecondFactor): Verdict<Person> {
  if (has && !shown) {
    return refuse([
      { rule: 'second-factor-not-shown', says: 'Sign in again, with your second factor, to go on.' },
    ])
  }
  if (has || !needsSecondFactor(person)) return accept(person)
  const role = roleInWords(person.role).toLowerCase()
  return refuse([
    {
      rule: 'second-factor-missing',
      says: `As ${role} you need a second factor beside your password: set one up, then go on.`,
    },
  ])
}
