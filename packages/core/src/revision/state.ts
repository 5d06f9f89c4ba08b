import * as z from 'zod'
import { Day } from '../date/date.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { Moment, momentInWords } from './moment.ts'

const done = { by: z.string(), at: Moment }
const Ordinal = z.int().min(1)

/** One thing to mend, or why not, and the field that it is about. */
export const Remark = z.strictObject({ says: LongText, field: ShortText.optional() })
export type Remark = z.infer<typeof Remark>

/** Still being written. Keeps why it was returned until it is sent again, and which approval lapsed when it was changed. */
const Draft = z.strictObject({
  state: z.literal('draft'),
  returned: z.strictObject({ ...done, remarks: z.array(Remark).min(1) }).optional(),
  lapsed: z.strictObject({ revision: Ordinal, ...done, lapsedAt: Moment }).optional(),
})

/** Sent by somebody; anyone who may approve it can take it, and first the reviewer it is assigned to. */
const InReview = z.strictObject({
  state: z.literal('in-review'),
  ...done,
  reviewer: z.string().nullable(),
  due: Day.nullable(),
})

/** Approved by somebody who did not write it; with a time in the schedule it is scheduled. */
export const Approved = z.strictObject({
  state: z.literal('approved'),
  ...done,
  schedule: z.strictObject({ publishAt: Moment, ...done, note: LongText.nullable() }).nullable(),
})
export type Approved = z.infer<typeof Approved>

/** What readers see. `by` is `null` where the schedule published it; an approval is lacking in a founding library alone. */
export const Published = z.strictObject({
  state: z.literal('published'),
  by: z.string().nullable(),
  at: Moment,
  approval: z.strictObject(done).nullable(),
  /** The revision that it replaced, with the public note on what changed and why. */
  amends: Ordinal.nullable(),
  note: LongText.nullable(),
  /** The last time that somebody looked and nothing had changed: its review-by goes before the content's. */
  checked: z.strictObject({ ...done, reviewBy: Day }).nullable(),
  /** The last time that a withdrawal was taken back, and what readers are told of it. */
  unwithdrawn: z.strictObject({ ...done, note: LongText }).nullable(),
})
export type Published = z.infer<typeof Published>

/** Its page stays, and says so and why. */
const Withdrawn = z.strictObject({
  state: z.literal('withdrawn'),
  ...done,
  reason: LongText,
  was: Published,
})

/** Replaced by a newer published revision: `by` is its number. It stays at its own address. */
const Superseded = z.strictObject({
  state: z.literal('superseded'),
  by: Ordinal,
  at: Moment,
  was: z.discriminatedUnion('state', [Published, Withdrawn]),
})

/** Not to be published. */
const Rejected = z.strictObject({
  state: z.literal('rejected'),
  ...done,
  remarks: z.array(Remark).min(1),
})

/** Where a revision stands on its way from draft to public. */
export const RevisionState = z.discriminatedUnion('state', [
  Draft,
  InReview,
  Approved,
  Published,
  Superseded,
  Withdrawn,
  Rejected,
])
export type RevisionState = z.infer<typeof RevisionState>

/** The states by name: approved with a date in the future is scheduled. */
export const stateNames = {
  draft: 'draft',
  'in-review': 'in review',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
} as const
/** The name of a state: `in-review`. One that is approved for a day to come is `scheduled`. */
export type StateName = keyof typeof stateNames

/** The name of a state. */
export function stateName(state: RevisionState): StateName {
  return state.state === 'approved' && state.schedule ? 'scheduled' : state.state
}

/** A state in a few words, to stand in a list: `Draft, returned with reasons`. */
export function stateInWords(state: RevisionState): string {
  switch (state.state) {
    case 'draft':
      if (state.returned) return 'Draft, returned with reasons'
      return state.lapsed ? 'Draft, its approval lapsed' : 'Draft'
    case 'in-review':
      return 'In review'
    case 'approved':
      return state.schedule ? `Scheduled for ${momentInWords(state.schedule.publishAt)}` : 'Approved'
    case 'published':
      return 'Published'
    case 'superseded':
      return `Superseded by revision ${state.by}`
    case 'withdrawn':
      return 'Withdrawn'
    case 'rejected':
      return 'Rejected'
  }
}

/** Whether readers have seen a revision in this state, or see it now. */
export function wasPublished({ state }: RevisionState): boolean {
  return state === 'published' || state === 'superseded' || state === 'withdrawn'
}
