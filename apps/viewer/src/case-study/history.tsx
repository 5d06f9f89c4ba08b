import { dateInWords } from '@casebook/core/date'
import type { PublishedCaseStudy } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { dayInEngland } from '../site/day-in-england.ts'
import { useSite } from '../site/site-context.tsx'

/** Which revision this is, and how to cite it so that the words can be found again. */
export function History({ caseStudy, revision, assessment }: PublishedCaseStudy): ReactElement {
  const { baseUrl } = useSite()
  const published = dayInWords(revision.publishedAt)
  const withdrawn = revision.withdrawn && dayInWords(revision.withdrawn.at)
  const { scheme } = assessment
  return (
    <>
      <p>
        This is revision {revision.number}, published on {published}
        {withdrawn && ` and withdrawn on ${withdrawn}`}. The evidence is judged by scheme {scheme.id}-
        {scheme.version}.
      </p>
      <p className="citation">
        {caseStudy.title}. Casebook: police and public health, revision {revision.number}, {published}
        {withdrawn && `, withdrawn ${withdrawn}`}. {baseUrl}/case-studies/
        {caseStudy.slug}
      </p>
    </>
  )
}

function dayInWords(moment: string): string {
  return dateInWords(dayInEngland(moment))
}
