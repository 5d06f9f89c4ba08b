import type * as z from 'zod'
import { CaseStudy } from '../case-study/case-study.ts'
import type { Day } from '../date/date.ts'
import { assessEvidence } from '../evidence/assess.ts'
import { claimsAbove } from '../evidence/claims-above.ts'
import { adviceOn, adviceOnFlags, placeOf } from './advice.ts'
import type { DraftCaseStudy } from './draft.ts'
import { faultsIn } from './faults.ts'
import type { FieldReason } from './field-reason.ts'
import { formOf } from './finished.ts'
import { personalDataIn } from './personal-data.ts'
import { provisionalCaseStudy } from './provisional.ts'
import { missingFrom } from './required.ts'
import { byPlace } from './shape.ts'
import { isBlank } from './without-blanks.ts'

/** What stands in the way of publishing, and what is worth a second look: each with its field, in the order of the form. */
export type Readiness = { readonly blocking: FieldReason[]; readonly advisory: FieldReason[] }

/**
 * Whether a draft can be published, as at a day. Blocking are: required fields left blank (it is enough to say
 * `not-known`, but for what `requiredFields` says has to be known), faults in and between fields, and claims above the
 * evidence that are not kept with a reason. Takes drafts of the newest content version (`upgradeDocument`) with anything
 * missing, and never throws.
 * `model` is the schema of one library (`CaseStudy` of `defineLibrary`), which knows its terms; without it any id may
 * stand for a topic or a theme, as in a case study of any library.
 */
export function checkReadiness(
  draft: DraftCaseStudy,
  { asAt, model = CaseStudy }: { asAt: Day; model?: z.ZodObject },
): Readiness {
  const missing = missingFrom(draft)
  const caseStudy = provisionalCaseStudy(draft, { asAt, model })
  const { flags } = assessEvidence(caseStudy, { asAt })
  const needed = [...missing.map(({ field }) => field), ...(isBlank(draft.reviewBy) ? ['reviewBy'] : [])]
  const blocking = [
    ...missing,
    ...faultsIn(draft, model).filter(({ field }) => !needed.some((told) => isWithin(field, told))),
    ...(flags.some(({ code }) => code === 'claim-exceeds-evidence') ? claimsIn(draft, caseStudy) : []),
  ]
  const advisory = [
    ...adviceOn(caseStudy, asAt).filter(
      (advice) => !blocking.some(({ field }) => isWithin(field, advice.field)),
    ),
    ...adviceOnFlags(draft, flags),
    ...personalDataIn(draft),
  ]
  return { blocking: inOrder(blocking, model), advisory: inOrder(advisory, model) }
}

function claimsIn(draft: DraftCaseStudy, caseStudy: CaseStudy): FieldReason[] {
  return claimsAbove(caseStudy).map(({ words, field }) => {
    const [list = '', id] = field.split('.')
    return {
      rule: 'claim-exceeds-evidence',
      says: `Reword “${words}”, which claims more than the evidence shows, or keep it with a reason that readers see.`,
      field: id === undefined ? list : `${placeOf(draft, list, id) ?? list}.text`,
    }
  })
}

/** Whether a field is `place`, or stands in it. */
function isWithin(field: string, place: string): boolean {
  return field === place || field.startsWith(`${place}.`)
}

function inOrder(reasons: FieldReason[], model: z.ZodObject): FieldReason[] {
  const compare = byPlace(formOf(model))
  return reasons.sort((one, other) => compare(one.field, other.field))
}
