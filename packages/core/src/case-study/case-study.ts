import * as z from 'zod'
import { Day, PartialDate } from '../date/date.ts'
import { Evaluation } from '../evaluation/evaluation.ts'
import { Outcome } from '../evaluation/outcome.ts'
import { PartId } from '../id/id.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { Slug } from '../permalink/slug.ts'
import { Source } from '../source/source.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { StageId } from '../taxonomy/stages.ts'
import { ThemeId } from '../taxonomy/themes.ts'
import { TopicId } from '../taxonomy/topics.ts'
import { checkConsistency } from './consistency.ts'
import { Partner, Place } from './place-and-partners.ts'
import { Contact, LocalConfirmation, Provenance } from './provenance.ts'
import { reuseFields } from './reuse.ts'

/** The version of the content model that a document is written in. */
export const contentVersion = 1

const Aim = z.strictObject({ id: PartId, text: ShortText, source: PartId.optional() })
const Sponsor = z.strictObject({ id: PartId, name: ShortText, role: optionallyStated(ShortText) })
const Dispute = z.strictObject({ id: PartId, who: ShortText, what: LongText, source: PartId })
const Interest = z.strictObject({ id: PartId, text: LongText, source: PartId.optional() })

/** A claim above the evidence that the author keeps, with the reason that readers see. */
const KeptClaim = z.strictObject({ field: ShortText, words: ShortText, reason: LongText })

/** Tier 1: needed to publish. */
const essentials = {
  contentVersion: z.literal(contentVersion).default(contentVersion),
  slug: Slug,
  title: ShortText,
  summary: LongText,
  topics: z.array(TopicId).min(1).max(3),
  themes: z.array(ThemeId).min(1),
  place: Place,
  partners: stated(z.array(Partner).min(1).max(200)),
  start: z.union([z.enum(['not-begun', 'not-known']), PartialDate]),
  end: z.union([z.literal('not-known'), z.strictObject({ ongoingAsAt: PartialDate }), PartialDate]),
  endReason: optionallyStated(LongText),
  /** The stage that an editor states, as at a date: it holds while a date that decides is not known. */
  statedStage: z.strictObject({ stage: StageId, asAt: PartialDate }).optional(),
  /** The date as at which the facts hold. */
  factsAsAt: PartialDate,
  problem: stated(LongText),
  approach: LongText,
  audience: stated(LongText),
  evaluated: z.enum(['yes', 'no', 'none-found', 'not-asked', 'not-known']),
  provenance: Provenance,
  localConfirmation: stated(LocalConfirmation),
  contact: stated(Contact),
  reviewBy: Day,
  licence: ShortText,
  sources: z.array(Source).min(1).max(200),
}

/** Tier 2: what lifts the status. */
const evidenceFields = {
  aims: optionallyStated(z.array(Aim).max(50)),
  evaluations: z.array(Evaluation).max(100).default([]),
  /** Results and outputs that someone claims outside an evaluation. */
  claimedOutcomes: z.array(Outcome).max(200).default([]),
  sponsors: optionallyStated(z.array(Sponsor).max(100)),
  conflictsOfInterest: optionallyStated(z.array(Interest).max(100)),
  disputes: z.array(Dispute).max(100).default([]),
  keptClaims: z.array(KeptClaim).max(200).default([]),
}

/**
 * One initiative, in one place, told once: who worked together, on what, how, what is known of the result and how that
 * is known. Refuses parts without a stable id, citations of sources that are not listed, and dates that cross.
 */
export const CaseStudy = z
  .strictObject({ ...essentials, ...evidenceFields, ...reuseFields })
  .superRefine((caseStudy, context) => {
    for (const { says, path } of checkConsistency(caseStudy))
      context.addIssue({ code: 'custom', message: says, path })
  })
export type CaseStudy = z.output<typeof CaseStudy>
/** A case study as it may be written: tier 3 and what has a default may be left out. */
export type CaseStudyInput = z.input<typeof CaseStudy>
