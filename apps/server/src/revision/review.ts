import type { Day } from '@casebook/core/date'
import type { Person } from '@casebook/core/person'
import { refuse, type Verdict } from '@casebook/core/reason'
import {
  approve,
  assign,
  type Change,
  type Copy,
  type Remark,
  reject,
  returnWithReasons,
  sendForReview,
} from '@casebook/core/revision'
import type { Transaction } from '../database/database.ts'
import { act, addressTaken, type Held } from './act.ts'
import { activeAmong } from './active-people.ts'
import { askReviewer, type Corresponding, tellApproved, tellReturned } from './letters.ts'
import * as revisions from './store.ts'

/** Which case study, and the revision that the person had open. */
export type Seen = { caseStudy: string; revision: number }
/** Whom a review is asked of, by id, and by which day. */
export type Asked = Seen & { reviewer: string | null; due: Day | null }
export type Remarked = Seen & { remarks: Remark[] }

/** Sends a draft for review. */
export async function sendRevisionForReview(acting: Corresponding, asked: Asked): Promise<Copy> {
  return withReviewer(acting, asked, sendForReview)
}

/** Assigns what is in review to somebody, or to nobody. */
export async function assignReview(acting: Corresponding, asked: Asked): Promise<Copy> {
  return withReviewer(acting, asked, assign)
}

/** Returns a revision with reasons. */
export async function returnRevision(
  acting: Corresponding,
  { caseStudy, ...given }: Remarked,
): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    ({ copy, person, now }) => returnWithReasons(copy, person, now, given),
    (done) => tellReturned(done, acting.web.publicUrl, given.remarks),
  )
}

/** Rejects a revision, with reasons. */
export async function rejectRevision(
  acting: Corresponding,
  { caseStudy, ...given }: Remarked,
): Promise<Copy> {
  return act(acting, caseStudy, ({ copy, person, now }) => reject(copy, person, now, given))
}

/** Approves a revision: never one's own work. */
export async function approveRevision(acting: Corresponding, { caseStudy, revision }: Seen): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    (held) => unlessAddressTaken(held, approve(held.copy, held.person, held.now, { revision })),
    (done) => tellApproved(done, acting.web.publicUrl),
  )
}

/** Refuses what cannot be published at its address, beside all that core has against it. */
export async function unlessAddressTaken(
  { tx, copy }: Pick<Held, 'tx' | 'copy'>,
  verdict: Verdict<Change>,
): Promise<Verdict<Change>> {
  const { slug } = copy.content
  if (copy.address !== null || typeof slug !== 'string') return verdict
  if (!(await revisions.isAddressTaken(tx, slug, copy.id))) return verdict
  return refuse([...(verdict.ok ? [] : verdict.reasons), addressTaken(slug)])
}

type WithReviewer = typeof assign

async function withReviewer(
  acting: Corresponding,
  { caseStudy, ...asked }: Asked,
  does: WithReviewer,
): Promise<Copy> {
  return act(
    acting,
    caseStudy,
    async ({ copy, person, now, tx }) => {
      const reviewer = asked.reviewer === null ? null : await reviewerOf(tx, asked.reviewer)
      return does(copy, person, now, { ...asked, reviewer })
    },
    (done) => askReviewer(done, acting.web.publicUrl),
  )
}

/** Somebody who cannot sign in may not approve either: core says so. */
async function reviewerOf(tx: Transaction, id: string): Promise<Person> {
  const [reviewer] = await activeAmong(tx, [id])
  return reviewer ?? { id, name: 'Whoever this is', email: '', role: 'contributor' }
}
