import type { AuditAct } from '../audit/acts.ts'
import { type Action, actions } from '../person/may.ts'
import { roleInWords } from '../person/roles.ts'
import { type RuleId, rules } from './rules.ts'
import { type StateName, stateNames } from './state.ts'

type Transition = {
  /** Which revision it is done to. */
  readonly of: 'newest' | 'public'
  readonly from: readonly StateName[]
  /** The state that it leads to; `null` where it changes none. */
  readonly to: StateName | null
  /** Whether it is the first time that something becomes public, or it replaces what is. */
  readonly public?: 'nothing' | 'something'
  /** What the table of roles calls it; `null` where no person does it. */
  readonly action: Action | null
  readonly rules: readonly RuleId[]
  /** What is said where the state is another. */
  readonly only: string
  readonly recordedAs: AuditAct
}

/** From draft to public: each act, on which revision, from which states, to which one, and what has to hold. */
export const transitions = {
  write: {
    of: 'newest',
    from: ['draft', 'approved', 'scheduled', 'published', 'withdrawn'],
    to: 'draft',
    action: 'revision.write',
    rules: ['based-on-newest', 'something-changed', 'note-sound'],
    only: 'Ask an editor to restore a revision, to take it up again.',
    recordedAs: 'revision.written',
  },
  'write-in-review': {
    of: 'newest',
    from: ['in-review'],
    to: 'in-review',
    action: 'revision.write',
    rules: ['based-on-newest', 'something-changed', 'note-sound'],
    only: 'Send it for review before it is changed in review.',
    recordedAs: 'revision.written',
  },
  restore: {
    of: 'newest',
    from: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn', 'rejected'],
    to: 'draft',
    action: 'revision.restore',
    rules: ['as-seen', 'restorable-revision', 'something-changed'],
    only: 'Restore an earlier revision on the newest one.',
    recordedAs: 'revision.restored',
  },
  'send-for-review': {
    of: 'newest',
    from: ['draft'],
    to: 'in-review',
    action: 'revision.send-for-review',
    rules: ['as-seen', 'reviewer-can-approve', 'due-ahead'],
    only: 'Only a draft can be sent for review.',
    recordedAs: 'revision.sent-for-review',
  },
  assign: {
    of: 'newest',
    from: ['in-review'],
    to: 'in-review',
    action: 'revision.assign',
    rules: ['as-seen', 'reviewer-can-approve', 'due-ahead'],
    only: 'Send it for review before you assign the review.',
    recordedAs: 'revision.assigned',
  },
  return: {
    of: 'newest',
    from: ['in-review', 'approved', 'scheduled'],
    to: 'draft',
    action: 'revision.return',
    rules: ['as-seen', 'remarks'],
    only: 'Only what is in review or approved can be returned.',
    recordedAs: 'revision.returned',
  },
  reject: {
    of: 'newest',
    from: ['in-review'],
    to: 'rejected',
    action: 'revision.reject',
    rules: ['as-seen', 'remarks'],
    only: 'Only what is in review can be rejected.',
    recordedAs: 'revision.rejected',
  },
  approve: {
    of: 'newest',
    from: ['in-review'],
    to: 'approved',
    action: 'revision.approve',
    rules: ['as-seen', 'not-an-author', 'ready', 'address-kept'],
    only: 'Send it for review before it is approved.',
    recordedAs: 'revision.approved',
  },
  'lapse-approval': {
    of: 'newest',
    from: ['approved', 'scheduled'],
    to: 'draft',
    action: null,
    rules: [],
    only: 'Only an approval can lapse.',
    recordedAs: 'revision.approval-lapsed',
  },
  schedule: {
    of: 'newest',
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    action: 'revision.schedule',
    rules: [
      'as-seen',
      'publish-at-ahead',
      'note-where-public',
      'approved-by-another',
      'ready',
      'address-kept',
    ],
    only: 'Have it approved before you schedule it.',
    recordedAs: 'revision.scheduled',
  },
  unschedule: {
    of: 'newest',
    from: ['scheduled'],
    to: 'approved',
    action: 'revision.unschedule',
    rules: ['as-seen'],
    only: 'Only what is scheduled can be taken off the schedule.',
    recordedAs: 'revision.unscheduled',
  },
  publish: {
    of: 'newest',
    from: ['approved'],
    to: 'published',
    public: 'nothing',
    action: 'revision.publish',
    rules: ['as-seen', 'note-sound', 'approved-by-another', 'ready'],
    only: 'Have it approved, and off the schedule, before you publish it.',
    recordedAs: 'revision.published',
  },
  amend: {
    of: 'newest',
    from: ['approved'],
    to: 'published',
    public: 'something',
    action: 'revision.amend',
    rules: ['as-seen', 'note', 'approved-by-another', 'ready', 'address-kept'],
    only: 'Have it approved, and off the schedule, before you publish it.',
    recordedAs: 'revision.amended',
  },
  'publish-due': {
    of: 'newest',
    from: ['scheduled'],
    to: 'published',
    action: null,
    rules: ['due', 'not-withdrawn', 'approved-by-another', 'ready', 'address-kept'],
    only: 'Only what is scheduled is published when it is due.',
    recordedAs: 'revision.published',
  },
  'check-nothing-changed': {
    of: 'public',
    from: ['published'],
    to: 'published',
    action: 'revision.check-nothing-changed',
    rules: ['as-seen', 'review-by-ahead'],
    only: 'Only what is published can be checked again.',
    recordedAs: 'revision.checked',
  },
  withdraw: {
    of: 'public',
    from: ['published'],
    to: 'withdrawn',
    action: 'revision.withdraw',
    rules: ['as-seen', 'reason'],
    only: 'Only what is published can be withdrawn.',
    recordedAs: 'revision.withdrawn',
  },
  unwithdraw: {
    of: 'public',
    from: ['withdrawn'],
    to: 'published',
    action: 'revision.unwithdraw',
    rules: ['as-seen', 'note'],
    only: 'Only what is withdrawn can be brought back.',
    recordedAs: 'revision.unwithdrawn',
  },
  'ask-area': {
    of: 'newest',
    from: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn'],
    to: null,
    action: 'revision.ask-area',
    rules: ['as-seen'],
    only: 'What is rejected need not be checked by the area.',
    recordedAs: 'area.asked',
  },
} as const satisfies Record<string, Transition>

/** Something that is done to a case study on its way: `send-for-review`. */
export type Act = keyof typeof transitions
/** Every act, in the order of the table. */
export const acts = Object.keys(transitions) as Act[]

/** The row of an act. */
export function transitionOf(act: Act): Transition {
  return transitions[act]
}

/** The table, to be read aloud: one sentence an act. */
export function transitionsAloud(): string[] {
  return acts.map((act) => {
    const { of, from, to, public: when, action, rules: holds } = transitionOf(act)
    const states = oneOf(from.map((name) => stateNames[name]))
    const leadsTo = to === null ? 'which stays as it is' : `which is then ${stateNames[to]}`
    const who = action === null ? 'no person' : whoInWords(action)
    const then = holds.map((rule) => rules[rule].says).join('; ')
    const where = when ? `, where ${when} is public` : ''
    return `${act}: the ${of} revision, if it is ${states}${where}, ${leadsTo}. By ${who}. ${then ? `If ${then}.` : ''}`.trim()
  })
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function whoInWords(action: Action): string {
  const { least, ...row } = actions[action]
  const any = `${roleInWords(least).toLowerCase()} or above`
  return 'own' in row ? `${roleInWords(row.own).toLowerCase()} for their own, otherwise ${any}` : any
}
