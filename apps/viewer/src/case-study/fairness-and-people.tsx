import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'
import { ToldAtLength } from './told.tsx'

export function FairnessAndPeople({
  caseStudy: { inequalities, involvement },
}: ShownCaseStudy): ReactElement {
  return (
    <>
      {inequalities !== 'not-known' && (
        <>
          <h3>Effect on unfair differences</h3>
          <ToldAtLength text={inequalities} level={4} />
        </>
      )}
      {involvement !== 'not-known' && (
        <>
          <h3>How the people concerned took part</h3>
          <ToldAtLength text={involvement} level={4} />
        </>
      )}
    </>
  )
}

export function hasPeople({ caseStudy: { inequalities, involvement } }: ShownCaseStudy): boolean {
  return inequalities !== 'not-known' || involvement !== 'not-known'
}
