import { listed } from '@casebook/core/stated'
import type { ReactElement } from 'react'
import type { ShownCaseStudy } from './shown.ts'
import { Notes } from './told.tsx'

export function Lessons({ caseStudy }: ShownCaseStudy): ReactElement {
  const differently = listed(caseStudy.wouldDoDifferently)
  const adaptations = listed(caseStudy.adaptations)
  return (
    <>
      <Notes notes={listed(caseStudy.lessons)} />
      {differently.length > 0 && (
        <>
          <h3>What they would do differently</h3>
          <Notes notes={differently} />
        </>
      )}
      {adaptations.length > 0 && (
        <>
          <h3>How others changed it to fit</h3>
          <Notes notes={adaptations} />
        </>
      )}
    </>
  )
}

export function hasLessons({
  caseStudy: { lessons, wouldDoDifferently, adaptations },
}: ShownCaseStudy): boolean {
  return [lessons, wouldDoDifferently, adaptations].some((notes) => listed(notes).length > 0)
}
