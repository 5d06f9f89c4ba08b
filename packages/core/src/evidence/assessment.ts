import * as z from 'zod'
import { Day } from '../date/date.ts'
import { Design } from '../evaluation/design.ts'
import { Direction } from '../evaluation/outcome.ts'
import { EvaluatorRelation } from '../evaluation/relation.ts'
import { EvidenceStatus } from './status.ts'

const Rung = z.union([0, 1, 2, 3, 4, 5, 6, 7].map((rung) => z.literal(rung as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7)))
const Ids = z.array(z.string())

/** A flag: its code, a plain sentence, and the ids of the parts that set it off. */
export const Flag = z.object({ code: z.string(), says: z.string(), ids: Ids })
export type Flag = z.infer<typeof Flag>

/** One rung as it is drawn. `passed` is behind us without being true any more; `capped` names what bars it. */
export const RungDrawn = z.object({
  rung: Rung,
  status: EvidenceStatus,
  state: z.enum(['reached', 'passed', 'open', 'capped']),
  caps: Ids,
})
export type RungDrawn = z.infer<typeof RungDrawn>

/** What is planned, under way, or said to be out without a report at hand: shown beside the status, never in it. */
export const Pending = z.object({
  evaluation: z.string(),
  state: z.enum(['planned', 'under-way', 'later-report']),
  says: z.string(),
})
export type Pending = z.infer<typeof Pending>

/** One outcome as it was found, with the evaluation that measured it. */
const OutcomeFound = z.object({
  id: z.string(),
  /** The evaluation that measured it; `null` for a claim outside one. */
  evaluation: z.string().nullable(),
  name: z.string(),
  direction: Direction,
})
export type OutcomeFound = z.infer<typeof OutcomeFound>

/** How far one letter of EMMIE (Effect, Mechanism, Moderators, Implementation, Economics) is covered, and by which evaluations. */
const Coverage = z.object({ state: z.enum(['evaluated', 'described', 'not-known']), ids: Ids })
export type Coverage = z.infer<typeof Coverage>

/** The nearest rung of another scheme. Never a rating by them. */
const Equivalent = z.object({ scheme: z.string(), nearest: z.string() })
export type Equivalent = z.infer<typeof Equivalent>

/** What the evaluations add up to on a day, by this scheme, always with reasons. */
export const Assessment = z.object({
  scheme: z.object({ id: z.string(), version: z.number() }),
  asAt: Day,
  rung: Rung,
  status: EvidenceStatus,
  /** The status in words, "how it works, not whether it works" included where that is so. */
  words: z.string(),
  /** The facet value: the status, or the status with `-how-it-works` or `-costs` where all that counts is off the scale. */
  standing: z.string(),
  who: z
    .object({
      relation: EvaluatorRelation,
      words: z.string(),
      name: z.string().nullable(),
      evaluation: z.string(),
    })
    .nullable(),
  how: z.object({ design: Design, words: z.string(), evaluation: z.string() }).nullable(),
  /** SMS level 1 to 5 of the evaluation that earned the status; `null` off the scale. */
  designLevel: z.number().nullable(),
  ladder: z.array(RungDrawn),
  outcomes: z.record(Direction, z.array(OutcomeFound)),
  harms: z.enum(['looked-for', 'not-looked-for', 'not-known']),
  pending: z.array(Pending),
  /** Evaluations of the same approach made elsewhere, or nobody says where. */
  elsewhere: Ids,
  reasons: z.array(z.object({ rule: z.string(), says: z.string(), ids: Ids })),
  flags: z.array(Flag),
  /** The rung to aim for next and what it takes; `null` at the top. */
  nextStep: z
    .object({ rung: Rung, status: EvidenceStatus, says: z.string(), evaluation: z.string().nullable() })
    .nullable(),
  coverage: z.record(z.enum(['effect', 'mechanism', 'moderators', 'implementation', 'economics']), Coverage),
  crosswalk: z.array(Equivalent),
})
export type Assessment = z.infer<typeof Assessment>
export type AssessmentReason = Assessment['reasons'][number]
