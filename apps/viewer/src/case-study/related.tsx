import type { ReactElement } from 'react'
import { CaseStudyRows } from '../list/case-study-row.tsx'
import type { ShownCaseStudy } from './shown.ts'

export function Related({ related }: ShownCaseStudy): ReactElement {
  return <CaseStudyRows cards={related} heading="h3" />
}
