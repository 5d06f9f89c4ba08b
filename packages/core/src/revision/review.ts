import type { Day } from '../date/date.ts'
import type { Person } from '../person/person.ts'
import type { Verdict } from '../reason/reason.ts'
import type { Change } from './change.ts'
import type { Copy } from './copy.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Moment } from './moment.ts'
import type { Remark, RevisionState } from './state.ts'

/** The revision that the person had open. */
export type Seen = { readonly revision: number }
/** The reviewer and the day by which it is asked for, where there are any. */
export type Assignment = Seen & {
  readonly reviewer?: Person | null | undefined
  readonly due?: Day | null | undefined
}
/** What to mend, or why not: one at least. */
export type Remarks = Seen & { readonly remarks: readonly Remark[] }

/** Sends a draft for review, to a reviewer by a day where these are named. It may still lack things. */
export function sendForReview(copy: Copy, person: Person, now: Moment, given: Assignment): Verdict<Change> {
  return decide('send-for-review', { copy, person, now, given }, ({ line }) =>
    enters(line, { state: 'in-review', by: person.id, at: now, ...assigned(given) }),
  )
}

/** Assigns what is in review to a reviewer and a day; to nobody, and to no day, where these are left out. */
export function assign(copy: Copy, person: Person, now: Moment, given: Assignment): Verdict<Change> {
  return decide('assign', { copy, person, now, given }, ({ line }) => {
    const { state } = line
    const sent = state.state === 'in-review' ? state : { by: person.id, at: now }
    return enters(line, { state: 'in-review', by: sent.by, at: sent.at, ...assigned(given) })
  })
}

/** Returns a revision with reasons, which stand beside it until it is sent again. An approval is gone with it. */
export function returnWithReasons(copy: Copy, person: Person, now: Moment, given: Remarks): Verdict<Change> {
  return decide('return', { copy, person, now, given }, ({ line }) =>
    enters(line, { state: 'draft', returned: { by: person.id, at: now, remarks: [...given.remarks] } }),
  )
}

/** Rejects a revision, with reasons. An editor can restore any revision of it, to take it up again. */
export function reject(copy: Copy, person: Person, now: Moment, given: Remarks): Verdict<Change> {
  return decide('reject', { copy, person, now, given }, ({ line }) =>
    enters(line, { state: 'rejected', by: person.id, at: now, remarks: [...given.remarks] }),
  )
}

/** Approves one revision: two pairs of eyes, so never one's own work, whatever the role. Refuses what is not ready. */
export function approve(copy: Copy, person: Person, now: Moment, given: Seen): Verdict<Change> {
  return decide('approve', { copy, person, now, given }, ({ line }) =>
    enters(line, { state: 'approved', by: person.id, at: now, schedule: null }),
  )
}

function enters({ number }: Facts['line'], state: RevisionState): Pick<Change, 'entered'> {
  return { entered: [{ revision: number, state }] }
}

function assigned({ reviewer, due }: Assignment): { reviewer: string | null; due: Day | null } {
  return { reviewer: reviewer?.id ?? null, due: due ?? null }
}
