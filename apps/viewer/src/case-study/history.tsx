import { dateInWords } from '@casebook/core/date'
import type { ReactElement } from 'react'
import { dayInEngland } from '../site/day-in-england.ts'
import { useSite } from '../site/site-context.tsx'
import type { ShownCaseStudy } from './shown.ts'
import { Timeline } from './timeline.tsx'

/** Which revision this is, by which scheme it is judged, and what was done to it in public. */
export function History({ caseStudy, revision, assessment }: ShownCaseStudy): ReactElement {
  const { baseUrl } = useSite()
  const { number, publishedAt } = revision
  const withdrawn = revision.withdrawn && dayInWords(revision.withdrawn.at)
  const { scheme } = assessment
  const judged = `The evidence is judged by scheme ${scheme.id}-${scheme.version}.`
  if (publishedAt === null) {
    return (
      <p>
        This is revision {number}, which is not published: how to cite it stands on its page once it is.{' '}
        {judged}
      </p>
    )
  }
  const published = dayInWords(publishedAt)
  return (
    <>
      <p>
        This is revision {number}, published on {published}
        {withdrawn && ` and withdrawn on ${withdrawn}`}. {judged}
      </p>
      <Timeline />
      {withdrawn && (
        <p className="citation">
          {caseStudy.title}. Casebook: police and public health, revision {number}, {published}, withdrawn{' '}
          {withdrawn}. {baseUrl}/case-studies/{caseStudy.slug}
        </p>
      )}
    </>
  )
}

function dayInWords(moment: string): string {
  return dateInWords(dayInEngland(moment))
}
