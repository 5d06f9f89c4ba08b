import { isKnown, listed } from '@casebook/core/stated'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { Notes } from './told.tsx'

export function DidNotWork({ caseStudy }: ShownCaseStudy): ReactElement {
  const barriers = listed(caseStudy.barriers)
  return (
    <>
      <Notes notes={listed(caseStudy.didNotWork)} />
      {barriers.length > 0 && (
        <>
          <h3>What stood in the way</h3>
          <ul className="notes">
            {barriers.map(({ id, text, howMet, source }) => (
              <li key={id}>
                <LongText text={text} level={4} />
                {isKnown(howMet) && <LongText text={`How it was met: ${howMet}`} level={4} />}
                <Cite of={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export function hasNotWorked({ caseStudy: { didNotWork, barriers } }: ShownCaseStudy): boolean {
  return listed(didNotWork).length > 0 || listed(barriers).length > 0
}
