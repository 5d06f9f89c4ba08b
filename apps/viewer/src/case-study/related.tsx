import type { PublishedCaseStudy } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { CaseStudyRows } from '../list/case-study-row.tsx'

export function Related({ related }: PublishedCaseStudy): ReactElement {
  return <CaseStudyRows cards={related} heading="h3" />
}
