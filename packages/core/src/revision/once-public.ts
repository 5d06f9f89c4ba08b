import type { Day } from '../date/date.ts'
import type { Person } from '../person/person.ts'
import { reviewByFor } from '../readiness/review-by.ts'
import type { Verdict } from '../reason/reason.ts'
import type { Change } from './change.ts'
import type { Copy } from './copy.ts'
import { decide } from './decide.ts'
import { dayOf, type Moment } from './moment.ts'
import type { Seen } from './review.ts'
import type { RevisionState } from './state.ts'

/** That somebody looked and found nothing to change, and when to look again. */
export type NothingChanged = Seen & { readonly reviewBy?: Day | undefined }
/** Why what is public is withdrawn, which its page will say. */
export type Withdraw = Seen & { readonly reason: string }
/** Why what was withdrawn is public again, which its page will say. */
export type Unwithdraw = Seen & { readonly note: string }

/** States that what is public was looked at and nothing has changed: the next review is 12 months on, or on another day. */
export function checkNothingChanged(
  copy: Copy,
  person: Person,
  now: Moment,
  given: NothingChanged,
): Verdict<Change> {
  return decide('check-nothing-changed', { copy, person, now, given }, ({ line: { number, state } }) => {
    const checked = { by: person.id, at: now, reviewBy: given.reviewBy ?? reviewByFor(dayOf(now)) }
    return entering(number, state.state === 'published' ? { ...state, checked } : undefined)
  })
}

/** Withdraws what is public. Its page stays, and says so and why. */
export function withdraw(copy: Copy, person: Person, now: Moment, given: Withdraw): Verdict<Change> {
  return decide('withdraw', { copy, person, now, given }, ({ line: { number, state } }) =>
    entering(
      number,
      state.state === 'published'
        ? { state: 'withdrawn', by: person.id, at: now, reason: given.reason, was: state }
        : undefined,
    ),
  )
}

/** Takes a withdrawal back, with a note that tells readers why. */
export function unwithdraw(copy: Copy, person: Person, now: Moment, given: Unwithdraw): Verdict<Change> {
  return decide('unwithdraw', { copy, person, now, given }, ({ line: { number, state } }) => {
    const unwithdrawn = { by: person.id, at: now, note: given.note }
    return entering(number, state.state === 'withdrawn' ? { ...state.was, unwithdrawn } : undefined)
  })
}

function entering(revision: number, state: RevisionState | undefined): Pick<Change, 'entered'> {
  return { entered: state ? [{ revision, state }] : [] }
}
