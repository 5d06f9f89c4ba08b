import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'
import { ToldAtLength } from './told.tsx'

export function Problem({ caseStudy: { problem, audience } }: ShownCaseStudy): ReactElement {
  return (
    <>
      <ToldAtLength text={problem} />
      {audience !== 'not-known' && (
        <>
          <h3>Who it is for</h3>
          <ToldAtLength text={audience} level={4} />
        </>
      )}
    </>
  )
}
