import {
  type Copy,
  checkNothingChanged,
  type Moment,
  publish,
  schedule,
  unschedule,
  unwithdraw,
  withdraw,
} from '@casebook/core/revision'
import { type Acting, act } from './act.ts'
import { forgetFailure } from './failed-publications.ts'
import { type Corresponding, tellPublished } from './letters.ts'
import { type Seen, unlessAddressTaken } from './review.ts'

/** Publishes what was approved; over something that is public, as an amendment with its public note. */
export async function publishRevision(
  acting: Corresponding,
  { caseStudy, ...given }: Seen & { note?: string | undefined },
): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    (held) => unlessAddressTaken(held, publish(held.copy, held.person, held.now, given)),
    async (done) => {
      await forgetFailure(done.tx, caseStudy)
      await tellPublished(done, acting.web.publicUrl)
    },
  )
}

/** Sets the time at which what was approved is published. */
export async function scheduleRevision(
  acting: Acting,
  { caseStudy, ...given }: Seen & { publishAt: Moment; note?: string | undefined },
): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    (held) => unlessAddressTaken(held, schedule(held.copy, held.person, held.now, given)),
    ({ tx }) => forgetFailure(tx, caseStudy),
  )
}

/** Takes what was scheduled off the schedule. */
export async function unscheduleRevision(acting: Acting, { caseStudy, revision }: Seen): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    ({ copy, person, now }) => unschedule(copy, person, now, { revision }),
    ({ tx }) => forgetFailure(tx, caseStudy),
  )
}

/** States that what is public was looked at, and nothing has changed. */
export async function stateNothingChanged(
  acting: Acting,
  { caseStudy, ...given }: Seen & { reviewBy?: string | undefined },
): Promise<Copy> {
  return act(acting, caseStudy, ({ copy, person, now }) => checkNothingChanged(copy, person, now, given))
}

/** Withdraws what is public, with a reason that its page tells. */
export async function withdrawRevision(
  acting: Acting,
  { caseStudy, ...given }: Seen & { reason: string },
): Promise<Copy> {
  return act(acting, caseStudy, ({ copy, person, now }) => withdraw(copy, person, now, given))
}

/** Takes a withdrawal back, with a note that its page tells. */
export async function unwithdrawRevision(
  acting: Acting,
  { caseStudy, ...given }: Seen & { note: string },
): Promise<Copy> {
  return act(acting, caseStudy, ({ copy, person, now }) => unwithdraw(copy, person, now, given))
}
