import type { CaseStudy } from '@casebook/core/case-study'
import { type Assessment, assessEvidence } from '@casebook/core/evidence'

/** The last assessment of each case study that is still in memory. */
const assessments = new WeakMap<CaseStudy, Assessment>()

/** What the evidence adds up to on a day. A case study that stays in memory is judged once a day. */
export function assessedOn(asAt: string, caseStudy: CaseStudy): Assessment {
  const before = assessments.get(caseStudy)
  if (before?.asAt === asAt) return before
  const assessment = assessEvidence(caseStudy, { asAt })
  assessments.set(caseStudy, assessment)
  return assessment
}
