import type { Reason } from '@casebook/core/reason'
import {
  type Act,
  authorsSincePublication,
  type HistoryLine,
  mayAct,
  newestOf,
  openActs,
  type StateName,
  stateName,
} from '@casebook/core/revision'
import type { AtHand } from '../revision/opened.ts'

/** The acts that have a form in the panel, in the order in which they are offered. */
export const actsHere = [
  'approve',
  'publish',
  'amend',
  'schedule',
  'unschedule',
  'send-for-review',
  'assign',
  'return',
  'reject',
  'check-nothing-changed',
  'unwithdraw',
  'withdraw',
] as const satisfies readonly Act[]
export type ActHere = (typeof actsHere)[number]

/** What comes next from each state, to be told where it is not open. */
const next: Partial<Record<StateName, readonly ActHere[]>> = {
  draft: ['send-for-review'],
  'in-review': ['approve'],
  approved: ['publish', 'amend'],
  scheduled: ['unschedule'],
  withdrawn: ['unwithdraw'],
}

export type Offered = { act: ActHere; line: HistoryLine }
export type NotOffered = { act: ActHere; reasons: readonly Reason[] }

/** The acts that are open to whoever looks, and the next steps that are not, with core's reasons. */
export function offeredTo({ copy, person }: Pick<AtHand, 'copy' | 'person'>): {
  open: Offered[]
  closed: NotOffered[]
} {
  const may = new Set<Act>(openActs(person, copy))
  const isOwn = authorsSincePublication(copy).has(person.id)
  const open = actsHere.flatMap((act) => {
    const verdict = mayAct(person, act, copy)
    return may.has(act) && verdict.ok && !(act === 'approve' && isOwn) ? [{ act, line: verdict.value }] : []
  })
  const closed = (next[stateName(newestOf(copy).state)] ?? []).flatMap((act) => {
    const verdict = mayAct(person, act, copy)
    if (!verdict.ok) {
      const isOther = verdict.reasons.some(
        ({ rule }) => rule === 'public-already' || rule === 'nothing-public',
      )
      return isOther ? [] : [{ act, reasons: verdict.reasons }]
    }
    return act === 'approve' && isOwn ? [{ act, reasons: [ownWork] }] : []
  })
  return { open, closed }
}

const ownWork: Reason = {
  rule: 'own-work',
  says: 'You wrote in it, so somebody else has to approve it, whatever your role. Ask another reviewer, or ask an administrator to invite one.',
}
