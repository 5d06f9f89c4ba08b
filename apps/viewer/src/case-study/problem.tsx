import type { PublishedCaseStudy } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { ToldAtLength } from './told.tsx'

export function Problem({ caseStudy: { problem, audience } }: PublishedCaseStudy): ReactElement {
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
