import type { EvidenceFromElsewhere } from '@casebook/core/case-study'
import { isKnown } from '@casebook/core/stated'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import { EvaluationBlock } from './evaluation-block.tsx'
import type { ShownCaseStudy } from './shown.ts'

const kindWords: Record<EvidenceFromElsewhere['kind'], string> = {
  'systematic-review': 'Review of many studies',
  study: 'Study',
  guideline: 'Guideline',
  other: 'Other evidence',
}

/** Kept apart: what was found elsewhere never lifts the status of the work here. */
export function Elsewhere({ caseStudy, assessment }: ShownCaseStudy): ReactElement {
  const { evidenceFromElsewhere } = caseStudy
  const evaluations = caseStudy.evaluations.filter(({ id }) => assessment.elsewhere.includes(id))
  return (
    <div className="apart">
      <p>
        <strong>This is not about the work here.</strong> It does not make us surer of it.
      </p>
      {evaluations.map((evaluation) => (
        <EvaluationBlock key={evaluation.id} evaluation={evaluation} />
      ))}
      {evidenceFromElsewhere.map(({ id, kind, finding, by, year, source }) => (
        <div key={id} className="study">
          <h3>
            {kindWords[kind]}
            {isKnown(by) && ` by ${by}`}
            {isKnown(year) && `, ${year}`}
            <Cite of={source} />
          </h3>
          <LongText text={finding} level={4} />
        </div>
      ))}
    </div>
  )
}

export function hasElsewhere({ caseStudy, assessment }: ShownCaseStudy): boolean {
  return assessment.elsewhere.length > 0 || caseStudy.evidenceFromElsewhere.length > 0
}
