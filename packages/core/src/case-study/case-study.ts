import * as z from 'zod'
import { Day, PartialDate } from '../date/date.ts'
import { LongText, ShortText } from '../long-text/long-text.ts'
import { Slug } from '../permalink/slug.ts'
import { Source } from '../source/source.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { StageId } from '../taxonomy/stages.ts'
import { ThemeId, themes } from '../taxonomy/themes.ts'
import { TopicId } from '../taxonomy/topics.ts'
import { checkConsistency } from './consistency.ts'
import { evidenceFields } from './evidence-fields.ts'
import { Partner, Place } from './place-and-partners.ts'
import { Contact, LocalConfirmation, Provenance } from './provenance.ts'
import { reuseFields } from './reuse.ts'

/** The version of the content model that a document is written in. */
export const contentVersion = 2

/** Tier 1: needed to publish. */
const essentials = {
  contentVersion: z.literal(contentVersion).default(contentVersion),
  slug: Slug,
  title: ShortText,
  summary: LongText,
  topics: z.array(TopicId).min(1).max(3),
  themes: z.array(ThemeId).min(1).max(themes.ids.length),
  place: Place,
  partners: stated(z.array(Partner).min(1).max(200)),
  start: z.union(
    [z.enum(['not-begun', 'not-known']), PartialDate],
    'Write the start as a year (2016), a month (2016-10) or a day (2016-10-31), or not-begun or not-known.',
  ),
  end: z.union(
    [z.literal('not-known'), z.strictObject({ ongoingAsAt: PartialDate }), PartialDate],
    'Write the end as a year (2016), a month (2016-10) or a day (2016-10-31), or not-known, or the date as at which it is ongoing (ongoingAsAt).',
  ),
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

/**
 * One initiative, in one place, told once: who worked together, on what, how, what is known of the result and how that
 * is known. Refuses fields that the model has not, parts without an id of their own, values and ids that stand twice in
 * a list, citations of sources and aims that are not listed, and dates that cross.
 */
export const CaseStudy = z
  .strictObject({ ...essentials, ...evidenceFields, ...reuseFields })
  .superRefine((caseStudy, context) => {
    for (const { rule, says, path } of checkConsistency(caseStudy))
      context.addIssue({ code: 'custom', message: says, path, params: { rule } })
  })
export type CaseStudy = z.output<typeof CaseStudy>
/** A case study as it may be written: tier 3 and what has a default may be left out. */
export type CaseStudyInput = z.input<typeof CaseStudy>
