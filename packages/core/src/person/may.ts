import { accept, refuse, type Verdict } from '../reason/reason.ts'
import type { Person } from './person.ts'
import { isAtLeast, type Role, roleInWords } from './roles.ts'

type Row = {
  /** The lowest role that may do it, whosever it is. */
  readonly least: Role
  /** How it is said, after "you cannot". */
  readonly says: string
  /** The lowest role that may do it with what is their own: a case study that they began, or their own account. */
  readonly own?: Role
}

/**
 * Who may do what: each action with the lowest role that may do it. What is not here nobody may do. Which state a
 * revision has to be in for it stands in `transitions`, which takes its roles from here.
 */
export const actions = {
  'person.sign-in': { least: 'contributor', says: 'sign in' },
  'person.list': { least: 'editor', says: 'see who works here' },
  'person.invite': { least: 'administrator', says: 'invite people' },
  'person.change-role': { least: 'administrator', says: 'change what somebody may do' },
  'person.deactivate': { least: 'administrator', says: 'deactivate an account' },
  'person.reactivate': { least: 'administrator', says: 'open a deactivated account again' },
  'person.revoke-sessions': {
    least: 'administrator',
    own: 'contributor',
    says: 'sign somebody else out everywhere',
  },
  'person.reset-second-factor': { least: 'administrator', says: 'reset a second factor' },
  'person.look-after-own-account': { least: 'contributor', says: 'look after your own account' },
  'desk.see': { least: 'contributor', says: 'see what needs you' },
  'case-study.list': { least: 'contributor', says: 'see the list of case studies' },
  'case-study.read': { least: 'contributor', says: 'read a case study' },
  'case-study.begin': { least: 'contributor', says: 'begin a case study' },
  'revision.write': { least: 'editor', own: 'contributor', says: 'write in what somebody else began' },
  'revision.restore': { least: 'editor', says: 'restore an earlier revision' },
  'revision.send-for-review': {
    least: 'editor',
    own: 'contributor',
    says: 'send for review what somebody else began',
  },
  'revision.assign': { least: 'editor', says: 'assign a reviewer' },
  'revision.return': { least: 'reviewer', says: 'return a revision' },
  'revision.reject': { least: 'reviewer', says: 'reject a revision' },
  'revision.approve': { least: 'reviewer', says: 'approve a revision' },
  'revision.schedule': { least: 'publisher', says: 'schedule a revision' },
  'revision.unschedule': { least: 'publisher', says: 'take a revision off the schedule' },
  'revision.publish': { least: 'publisher', says: 'publish' },
  'revision.amend': { least: 'publisher', says: 'publish an amendment' },
  'revision.check-nothing-changed': { least: 'reviewer', says: 'state that nothing has changed' },
  'revision.withdraw': { least: 'publisher', says: 'withdraw what is public' },
  'revision.unwithdraw': { least: 'publisher', says: 'take back a withdrawal' },
  'revision.ask-area': { least: 'editor', says: 'ask the area to check the facts' },
  'discussion.read': { least: 'contributor', says: 'read comments' },
  'discussion.comment': { least: 'contributor', says: 'comment' },
  'discussion.resolve': { least: 'editor', own: 'contributor', says: "resolve somebody else's comment" },
  'source.check': { least: 'editor', says: 'have sources checked' },
  'taxonomy.read': { least: 'contributor', says: 'see the taxonomies' },
  'taxonomy.retire': { least: 'administrator', says: 'retire or replace a term' },
  'audit.read': { least: 'administrator', says: 'read the audit' },
  'mail.read': { least: 'administrator', says: 'see the mail that was sent' },
  'library.see-version': { least: 'editor', says: 'see the version of the library' },
} as const satisfies Record<string, Row>

/** Something that a person may or may not do: `case-study.list`. */
export type Action = keyof typeof actions

/** What is acted on, by the id of the person whose it is: who began the case study, or whose account it is. */
export type Subject = { readonly owner: string }

/**
 * Whether a person may do something: the person, or the reason why not and who may. Without a subject it answers
 * whether there is anything that they may do it with, so that a door can be shut before anything is read.
 */
export function may(person: Person, action: Action, subject?: Subject): Verdict<Person> {
  const { least, own = least, says }: Row = actions[action]
  const isTheirs = subject === undefined || subject.owner === person.id
  if (isAtLeast(person.role, isTheirs ? own : least)) return accept(person)
  const [role, needed] = [person.role, least].map((each) => roleInWords(each).toLowerCase())
  return refuse([
    {
      rule: 'role-too-low',
      says: `As ${role} you cannot ${says}. It needs the role ${needed} or a higher one: ask an administrator.`,
    },
  ])
}
