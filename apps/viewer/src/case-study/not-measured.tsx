import { listed } from '@casebook/core/stated'
import { harmsInWords } from '@casebook/ui/evidence/outcomes-found'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import { hasNotBegun } from './not-begun.ts'
import type { ShownCaseStudy } from './shown.ts'

/** What was aimed at and never measured, what a study left out, and whether anyone looked for harms. */
export function NotMeasured({ caseStudy, assessment, stage }: ShownCaseStudy): ReactElement {
  const ahead = hasNotBegun({ stage })
  const unmet = assessment.flags.find(({ code }) => code === 'stated-aim-not-measured')?.ids ?? []
  const aims = listed(caseStudy.aims).filter(({ id }) => ahead || unmet.includes(id))
  const left = [
    ...caseStudy.evaluations.flatMap(({ outcomes }) => outcomes),
    ...caseStudy.claimedOutcomes,
  ].filter(({ direction, kind }) => direction === 'not-measured' && kind !== 'output')
  const nothing = aims.length === 0 && left.length === 0
  return (
    <>
      {ahead && <p>The work had not begun when we last heard, so nothing could be measured.</p>}
      {nothing && !ahead && (
        <p>
          {listed(caseStudy.aims).length > 0
            ? 'Every aim that is stated was measured in some way.'
            : 'No aim is stated, so we cannot tell what was left out.'}
        </p>
      )}
      {!nothing && (
        <ul className="notes">
          {aims.map(({ id, text, source }) => (
            <li key={id}>
              An aim: {text}
              <Cite of={source} />
            </li>
          ))}
          {left.map(({ id, name, source }) => (
            <li key={id}>
              {name}
              <Cite of={source} />
            </li>
          ))}
        </ul>
      )}
      {!ahead && <p>{harmsInWords(assessment.harms)}</p>}
    </>
  )
}
