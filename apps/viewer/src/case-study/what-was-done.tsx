import { listed } from '@casebook/core/stated'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { Cite } from './cite.tsx'
import { hasNotBegun } from './not-begun.ts'
import { Pictures } from './pictures.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { ToldAtLength } from './told.tsx'

export function WhatWasDone({ caseStudy, stage }: ShownCaseStudy): ReactElement {
  const { approach, mechanism, images } = caseStudy
  const aims = listed(caseStudy.aims)
  return (
    <>
      <LongText text={approach} />
      {aims.length > 0 && (
        <>
          <h3>{hasNotBegun({ stage }) ? 'What it is to change' : 'What it set out to change'}</h3>
          <ul className="notes">
            {aims.map(({ id, text, source }) => (
              <li key={id}>
                {text}
                <Cite of={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mechanism !== 'not-known' && (
        <>
          <h3>How it is meant to work</h3>
          <ToldAtLength text={mechanism} level={4} />
        </>
      )}
      <Pictures images={images} />
    </>
  )
}
