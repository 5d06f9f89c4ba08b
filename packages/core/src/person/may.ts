import { accept, refuse, type Verdict } from '../reason/reason.ts'
import type { Person } from './person.ts'
import { isAtLeast, type Role, roleInWords } from './roles.ts'

/** Who may do what: each action with the lowest role that may do it, and how it is said. What is not here nobody may do. */
export const actions = {
  'person.sign-in': { least: 'contributor', says: 'sign in' },
  'case-study.list': { least: 'contributor', says: 'see the list of case studies' },
  'case-study.read': { least: 'contributor', says: 'read a case study' },
  'library.see-version': { least: 'editor', says: 'see the version of the library' },
} as const satisfies Record<string, { least: Role; says: string }>

export type Action = keyof typeof actions

/** Whether a person may do something: the person, or the reason why not and who may. */
export function may(person: Person, action: Action): Verdict<Person> {
  const { least, says } = actions[action]
  if (isAtLeast(person.role, least)) return accept(person)
  return refuse([
    {
      rule: 'role-too-low',
      says: `As ${roleInWords(person.role).toLowerCase()} you cannot ${says}. It needs the role ${roleInWords(least).toLowerCase()} or a higher one: ask an administrator.`,
    },
  ])
}
