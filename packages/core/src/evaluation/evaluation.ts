import * as z from 'zod'
import { PartialDate } from '../date/date.ts'
import { PartId } from '../id/id.ts'
import { LongText, ShortText, WebAddress } from '../long-text/long-text.ts'
import { optionallyStated, stated } from '../stated/stated.ts'
import { Design } from './design.ts'
import { Outcome } from './outcome.ts'
import { EvaluatorRelation } from './relation.ts'
import { Measurements, Sample } from './sample.ts'

/** How far the study is. One that is abandoned or whose report was withdrawn stays in sight and counts for nothing. */
export const EvaluationState = z.enum(['planned', 'under-way', 'complete', 'abandoned', 'report-withdrawn'])
export type EvaluationState = z.infer<typeof EvaluationState>

/** Where it was studied. `not-known` counts as elsewhere. `places` names each one, so that overlap can be seen. */
export const Site = z.strictObject({
  at: z.enum(['here', 'includes-here', 'elsewhere', 'not-known']),
  name: optionallyStated(ShortText),
  places: optionallyStated(z.array(ShortText).min(1).max(100)),
})
export type Site = z.infer<typeof Site>

/** How a reader can get at the report. */
export const ReportAccess = z.enum([
  'open',
  'abstract-only',
  'subscription-or-purchase',
  'on-request',
  'unpublished',
  'not-known',
])
export type ReportAccess = z.infer<typeof ReportAccess>

/** The report by which the study can be identified: title, publisher or journal, and year. */
export const Report = z.strictObject({
  title: optionallyStated(ShortText),
  publisher: optionallyStated(ShortText),
  year: optionallyStated(z.int().min(1800).max(2200)),
  url: optionallyStated(WebAddress),
  access: ReportAccess.default('not-known'),
  note: LongText.optional(),
})
export type Report = z.infer<typeof Report>

/** News, of unproven weight, that a later report is out or near: shown as pending, never counted. */
export const LaterReport = z.strictObject({
  year: optionallyStated(z.int().min(1800).max(2200)),
  note: LongText,
  source: PartId.optional(),
})
export type LaterReport = z.infer<typeof LaterReport>

/** What an evaluation holds, whatever its state. */
const fields = {
  id: PartId,
  studyId: PartId.optional(),
  title: ShortText.optional(),
  due: optionallyStated(PartialDate),
  evaluator: z.strictObject({
    name: optionallyStated(ShortText),
    relation: EvaluatorRelation,
    relationWhy: LongText.optional(),
  }),
  design: Design,
  designNote: LongText.optional(),
  /** What the study tells of besides effect (the Mechanism, Moderators, Implementation and Economics of EMMIE). */
  covers: z
    .array(z.enum(['mechanism', 'moderators', 'implementation', 'economics']))
    .max(4)
    .default([]),
  site: Site,
  period: z.strictObject({ from: optionallyStated(PartialDate), to: optionallyStated(PartialDate) }),
  sample: Sample,
  measurements: Measurements,
  followUpMonths: optionallyStated(z.number().min(0).max(1200)),
  attrition: z.enum(['stated', 'not-stated', 'not-applicable', 'not-known']).default('not-known'),
  attritionNote: LongText.optional(),
  report: Report,
  conclusion: optionallyStated(LongText),
  outcomes: z.array(Outcome).max(200),
  sources: z.array(PartId).min(1).max(50),
  laterReport: LaterReport.optional(),
  /** What here rests on general knowledge and not on a source at hand. */
  basisNote: LongText.optional(),
}

/**
 * One study of the initiative: design, evaluator, site, period, sample, outcomes and report. Two reports of one study
 * share a `studyId` and count once; a mixed-methods study is split into its designs, which share it too. One that is
 * abandoned, or whose report was withdrawn, has to say why in `stateReason`, or that it is not known.
 */
export const Evaluation = z.discriminatedUnion('state', [
  z.strictObject({
    ...fields,
    state: EvaluationState.extract(['planned', 'under-way', 'complete']),
    stateReason: optionallyStated(LongText),
  }),
  z.strictObject({
    ...fields,
    state: EvaluationState.extract(['abandoned', 'report-withdrawn']),
    /** Why it was abandoned, or why its report was withdrawn. */
    stateReason: stated(LongText),
  }),
])
export type Evaluation = z.infer<typeof Evaluation>

/** The study that an evaluation belongs to: its own id where it shares none. */
export function studyOf(evaluation: Evaluation): string {
  return evaluation.studyId ?? evaluation.id
}
