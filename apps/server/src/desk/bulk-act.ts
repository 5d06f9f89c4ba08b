import { Day } from '@casebook/core/date'
import type { Action } from '@casebook/core/person'
import { Reason } from '@casebook/core/reason'
import { Moment } from '@casebook/core/revision'
import * as z from 'zod'

const Ordinal = z.int().min(1)
const Asked = { reviewer: z.uuid().nullable(), due: Day.nullable() }
const Term = { kind: z.enum(['topic', 'theme']), term: z.string().min(1).max(100) }

/** One thing to do to every case study that is chosen. */
export const BulkAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('assign'), ...Asked }),
  z.strictObject({ act: z.literal('send-for-review'), ...Asked }),
  /** States that nothing has changed; the next look is 12 months on unless a day is given. */
  z.strictObject({ act: z.literal('check-nothing-changed'), reviewBy: Day.optional() }),
  /** Writes the day of the next look into the text, as a new revision. */
  z.strictObject({ act: z.literal('set-review-by'), reviewBy: Day }),
  z.strictObject({ act: z.literal('add-term'), ...Term }),
  z.strictObject({ act: z.literal('take-term-away'), ...Term }),
  z.strictObject({ act: z.literal('withdraw'), reason: z.string().max(20_000) }),
  z.strictObject({ act: z.literal('unschedule') }),
])
export type BulkAct = z.infer<typeof BulkAct>

/** What core's table calls each. */
export const actionOf = {
  assign: 'revision.assign',
  'send-for-review': 'revision.send-for-review',
  'check-nothing-changed': 'revision.check-nothing-changed',
  'set-review-by': 'revision.write',
  'add-term': 'revision.write',
  'take-term-away': 'revision.write',
  withdraw: 'revision.withdraw',
  unschedule: 'revision.unschedule',
} as const satisfies Record<BulkAct['act'], Action>

/** A case study that was chosen, as it stood in the list: its newest revision, and the public one. */
export const Chosen = z.strictObject({
  caseStudy: z.uuid(),
  revision: Ordinal,
  standing: Ordinal.nullable(),
})
export type Chosen = z.infer<typeof Chosen>

/** How what was done to one case study is undone. */
export const Undo = z.discriminatedUnion('undo', [
  z.strictObject({ undo: z.literal('restore'), from: Ordinal }),
  z.strictObject({ undo: z.literal('assign'), ...Asked }),
  z.strictObject({ undo: z.literal('unwithdraw') }),
  z.strictObject({ undo: z.literal('schedule'), publishAt: Moment, note: z.string().nullable() }),
])
export type Undo = z.infer<typeof Undo>

const about = { caseStudy: z.uuid(), title: z.string() }
/** Why it is refused, in core's words; `null` where it is not. */
const refused = z.array(Reason).nullable()

/** What an act would do to one case study, and whether it could be undone. Nothing of it was kept. */
export const Previewed = z.object({ ...about, refused, says: z.string(), undone: z.string() })
export type Previewed = z.infer<typeof Previewed>

/** What an act did to one case study, where it stands now, and how it is undone; `undo` is `null` where it is not. */
export const Did = z.object({
  ...about,
  refused,
  says: z.string(),
  now: Chosen.nullable(),
  undo: Undo.nullable(),
})
export type Did = z.infer<typeof Did>
