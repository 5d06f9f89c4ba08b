import type { CaseStudy } from '@casebook/core/case-study'
import type { ReactElement } from 'react'
import { EvaluationBlock } from './evaluation-block.tsx'
import { hasNotBegun } from './not-begun.ts'
import { OutcomesTable } from './outcomes-table.tsx'
import type { ShownCaseStudy } from './shown.ts'

/** Study by study what each found here, then what is claimed outside any. What was found elsewhere stands apart, below. */
export function WhatChanged({ caseStudy, assessment, stage }: ShownCaseStudy): ReactElement {
  const here = caseStudy.evaluations.filter(({ id }) => !assessment.elsewhere.includes(id))
  const claims = caseStudy.claimedOutcomes.filter(({ kind }) => kind !== 'output')
  return (
    <>
      {here.length === 0 && (
        <p>
          {hasNotBegun({ stage })
            ? 'The work had not begun when we last heard, so there was nothing to evaluate.'
            : withoutEvaluation[caseStudy.evaluated]}
        </p>
      )}
      {here.map((evaluation) => (
        <EvaluationBlock key={evaluation.id} evaluation={evaluation} />
      ))}
      {claims.length > 0 && (
        <div className="study">
          <h3>Reported outside an evaluation</h3>
          <p>
            Somebody stated these, and we have the source. They are not the findings of an evaluation that we
            can count.
          </p>
          <OutcomesTable outcomes={claims} caption="What is reported outside an evaluation" />
        </div>
      )}
    </>
  )
}

const withoutEvaluation = {
  no: 'No evaluation of this work here has been made so far.',
  'none-found': 'We looked for an evaluation of this work here, and found none so far.',
  'not-asked': 'Nobody has asked yet whether this work has been evaluated.',
  'not-known': 'We do not know whether this work here has been evaluated.',
  yes: 'It is said to have been evaluated, but no evaluation here is recorded.',
} satisfies Record<CaseStudy['evaluated'], string>
