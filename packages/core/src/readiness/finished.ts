import type * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import { PartialDate } from '../date/date.ts'
import { parse } from '../reason/parse.ts'
import type { Verdict } from '../reason/reason.ts'
import type { DraftCaseStudy } from './draft.ts'
import { reviewByFor } from './review-by.ts'
import { type Shape, shapeOf } from './shape.ts'
import { at, isBlank, withoutBlanks } from './without-blanks.ts'

/**
 * The case study that a draft has become, or every fault of what is written: blanks are left out, and review-by is 12
 * months after gathering where it is not said. What readers see of a published revision is this.
 */
export function finishedCaseStudy(draft: DraftCaseStudy): Verdict<CaseStudy>
export function finishedCaseStudy<Model extends z.ZodObject>(
  draft: DraftCaseStudy,
  model: Model,
): Verdict<z.output<Model>>
export function finishedCaseStudy(draft: DraftCaseStudy, model: z.ZodObject = CaseStudy): Verdict<unknown> {
  return parse(model, written(draft, model))
}

/** What is written in a draft: the blanks left out, and review-by filled in. */
export function written(draft: DraftCaseStudy, model: z.ZodObject): unknown {
  const gatheredOn = PartialDate.safeParse(at(draft, 'provenance.gatheredOn'))
  const reviewBy = gatheredOn.success ? { reviewBy: reviewByFor(gatheredOn.data) } : {}
  return withoutBlanks(isBlank(draft.reviewBy) ? { ...draft, ...reviewBy } : draft, formOf(model))
}

/** The places of a model in the order of its form, worked out once. */
export function formOf(model: z.ZodObject): Shape {
  const form = forms.get(model) ?? shapeOf(model)
  forms.set(model, form)
  return form
}

const forms = new WeakMap<z.ZodObject, Shape>()
