import { isAtLeast } from '../person/roles.ts'
import { checkReadiness } from '../readiness/check-readiness.ts'
import type { Reason } from '../reason/reason.ts'
import { dayAgainst, faultsOf, textAgainst } from './against.ts'
import { authorsSincePublication, publicOf } from './copy.ts'
import type { Facts } from './facts.ts'
import { dayOf, isAfter, Moment, momentInWords } from './moment.ts'
import { isSame } from './same.ts'
import { Remark } from './state.ts'

type Rule = { readonly says: string; readonly against: (facts: Facts) => readonly Reason[] }

const reason = (rule: string, says: string, field?: string): Reason[] => [
  { rule, says, ...(field ? { field } : {}) },
]
const noNote = reason('note-missing', 'Write a public note: what changed, and why.', 'note')

/** What has to hold for an act: how it is read aloud, and the reasons against it where it does not hold. */
export const rules = {
  'as-seen': {
    says: 'the person has seen this revision',
    against: (facts) => changedSince(facts, 'Open it and read it, then try again.'),
  },
  'based-on-newest': {
    says: 'it was written on the newest revision',
    against: (facts) => changedSince(facts, 'Bring the two together, then save.'),
  },
  'something-changed': {
    says: 'the content has changed, or was rejected and is taken up again',
    against: ({ copy, line, given: { content } }) =>
      content === undefined || (line.state.state !== 'rejected' && isSame(content, copy.content))
        ? reason(
            'nothing-changed',
            `Write something first: nothing has changed since revision ${line.number}.`,
          )
        : [],
  },
  'restorable-revision': {
    says: 'there is an earlier revision to restore, or the one that was rejected',
    against: ({ copy, line: { number, state }, given: { from } }) => {
      const isThere = copy.history.some((line) => line.number === from)
      if (isThere && (from !== number || state.state === 'rejected')) return []
      return reason('nothing-to-restore', 'Choose an earlier revision to restore.', 'from')
    },
  },
  'reviewer-can-approve': {
    says: 'the reviewer, if one is named, may approve it',
    against: ({ copy, given: { reviewer } }) => {
      if (!reviewer) return []
      const { id, name, role } = reviewer
      if (!isAtLeast(role, 'reviewer'))
        return reason('no-reviewer', `Choose a reviewer: ${name} may not approve.`, 'reviewer')
      return authorsSincePublication(copy).has(id)
        ? reason('reviewer-is-author', `Choose another reviewer: ${name} wrote in it.`, 'reviewer')
        : []
    },
  },
  'due-ahead': {
    says: 'the day by which it is asked for, if one is named, has not passed',
    against: ({ now, given: { due } }) => (due ? dayAgainst(due, dayOf(now), 'due') : []),
  },
  remarks: {
    says: 'a reason is given',
    against: ({ given: { remarks = [] } }) =>
      remarks.length === 0
        ? reason('remarks-missing', 'Give at least one reason, so that it can be mended.', 'remarks')
        : remarks.flatMap((remark, at) => faultsOf(Remark, remark, `remarks.${at}`)),
  },
  'not-an-author': {
    says: 'the person has not changed it since it was last published, whatever their role',
    against: ({ copy, person }) =>
      person && authorsSincePublication(copy).has(person.id)
        ? reason(
            'own-work',
            `You wrote in this${publicOf(copy) ? ' since it was last published' : ''}, so somebody else has to approve it, whatever your role. Ask another reviewer, or ask an administrator to invite one.`,
          )
        : [],
  },
  'approved-by-another': {
    says: 'whoever approved it has not changed it',
    against: ({ copy, line: { state } }) =>
      state.state === 'approved' && authorsSincePublication(copy).has(state.by)
        ? reason('approver-is-author', 'Have it approved by another reviewer: who approved it wrote in it.')
        : [],
  },
  ready: {
    says: 'nothing bars publishing it',
    against: ({ copy: { content, model }, now }) =>
      checkReadiness(content, { asAt: dayOf(now), model }).blocking,
  },
  'address-kept': {
    says: 'it keeps the address at which it was first published',
    against: ({ copy: { address, content } }) =>
      address === null || content.slug === address
        ? []
        : reason('address-changed', `Keep the address "${address}": readers have it already.`, 'slug'),
  },
  'publish-at-ahead': {
    says: 'the time is later than now, with its time zone',
    against: ({ now, given: { publishAt } }) => {
      const faults = faultsOf(Moment, publishAt, 'publishAt')
      if (faults.length > 0 || publishAt === undefined || isAfter(publishAt, now)) return faults
      const says = `Choose a later time: ${momentInWords(publishAt)} has passed.`
      return reason('publish-at-passed', says, 'publishAt')
    },
  },
  due: {
    says: 'its time has come',
    against: ({ line: { state }, now }) => {
      const publishAt = state.state === 'approved' ? state.schedule?.publishAt : undefined
      if (publishAt === undefined || !isAfter(publishAt, now)) return []
      return reason('not-due', `Wait until ${momentInWords(publishAt)}: it is scheduled for then.`)
    },
  },
  'not-withdrawn': {
    says: 'what is public has not been withdrawn meanwhile',
    against: ({ copy }) =>
      publicOf(copy)?.state.state === 'withdrawn'
        ? reason(
            'withdrawn-meanwhile',
            'Take it off the schedule and publish it by hand: what is public was withdrawn meanwhile.',
          )
        : [],
  },
  note: {
    says: 'a public note says what changed and why',
    against: ({ given: { note } }) => textAgainst(note, 'note', noNote),
  },
  'note-where-public': {
    says: 'a public note says what changed and why, where something is public already',
    against: ({ copy, given: { note } }) => textAgainst(note, 'note', publicOf(copy) ? noNote : []),
  },
  'note-sound': {
    says: 'the note, if there is one, is sound',
    against: ({ given: { note } }) => textAgainst(note, 'note', []),
  },
  reason: {
    says: 'a reason is given, for readers',
    against: ({ given }) =>
      textAgainst(
        given.reason,
        'reason',
        reason('reason-missing', 'Say why it is withdrawn: readers will see it.', 'reason'),
      ),
  },
  'review-by-ahead': {
    says: 'the day of the next review, if one is named, has not passed',
    against: ({ now, given: { reviewBy } }) =>
      reviewBy === undefined ? [] : dayAgainst(reviewBy, dayOf(now), 'reviewBy'),
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

function changedSince({ line: { number }, given: { revision } }: Facts, mend: string): Reason[] {
  if (revision === number) return []
  const seen = revision === undefined ? 'no revision' : `revision ${revision}`
  return reason('changed-since', `You had ${seen} open, and revision ${number} stands now. ${mend}`)
}
