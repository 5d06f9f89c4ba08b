import * as z from 'zod'
import { Evaluation } from '../evaluation/evaluation.ts'
import { Outcome } from '../evaluation/outcome.ts'
import { PartId } from '../id/id.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { optionallyStated } from '../stated/stated.ts'

/** One thing that the work set out to change; outcomes point to it, so that what was never measured can be seen. */
export const Aim = z.strictObject({ id: PartId, text: ShortText, source: PartId.optional() })
export type Aim = z.infer<typeof Aim>

/** Who backed the work, with money or otherwise. */
export const Sponsor = z.strictObject({ id: PartId, name: ShortText, role: optionallyStated(ShortText) })
export type Sponsor = z.infer<typeof Sponsor>

/** Who disagrees with what is told here, and where they say so. */
export const Dispute = z.strictObject({ id: PartId, who: ShortText, what: LongText, source: PartId })
export type Dispute = z.infer<typeof Dispute>

/** A conflict of interest: what someone who tells or judges the work stands to gain. */
export const Interest = z.strictObject({ id: PartId, text: LongText, source: PartId.optional() })
export type Interest = z.infer<typeof Interest>

/** A claim above the evidence that the author keeps, with the reason that readers see. */
export const KeptClaim = z.strictObject({ field: ShortText, words: ShortText, reason: LongText })
export type KeptClaim = z.infer<typeof KeptClaim>

/** Tier 2: what lifts the status. */
export const evidenceFields = {
  aims: optionallyStated(z.array(Aim).max(50)),
  evaluations: z.array(Evaluation).max(100).default([]),
  /** Results and outputs that someone claims outside an evaluation. */
  claimedOutcomes: z.array(Outcome).max(200).default([]),
  sponsors: optionallyStated(z.array(Sponsor).max(100)),
  conflictsOfInterest: optionallyStated(z.array(Interest).max(100)),
  disputes: z.array(Dispute).max(100).default([]),
  keptClaims: z.array(KeptClaim).max(200).default([]),
}
