import type { Outcome } from '@casebook/core/evaluation'
import { isKnown } from '@casebook/core/stated'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import type { ShownCaseStudy } from './shown.ts'

/** What was delivered is counted, and is no result. */
export function Delivered(published: ShownCaseStudy): ReactElement {
  return (
    <>
      <p>
        People reached, trained or sent somewhere are counted here. None of it says whether anything changed
        for them.
      </p>
      <ul className="notes">
        {outputsOf(published).map(({ id, name, result, source }) => (
          <li key={id}>
            {name}
            {isKnown(result) && `: ${result}`}
            <Cite of={source} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Everything that was delivered here: in evaluations and claims alike, but not elsewhere. */
export function outputsOf({ caseStudy, assessment }: ShownCaseStudy): Outcome[] {
  const here = caseStudy.evaluations.filter(({ id }) => !assessment.elsewhere.includes(id))
  return [...here.flatMap(({ outcomes }) => outcomes), ...caseStudy.claimedOutcomes].filter(
    ({ kind }) => kind === 'output',
  )
}
