import { policeAndPublicHealth } from '@casebook/core/library'
import { citationStyles, citationText, citeCaseStudy } from '@casebook/exchange/citation'
import type { ReactElement } from 'react'
import type { ShownCaseStudy } from '../case-study/shown.ts'
import { useSite } from '../site/site-context.tsx'
import { forms } from './forms.ts'
import { publishedOf } from './published.ts'

/** How to cite what is published, and the forms in which it can be taken away. */
export function TakeAway({ caseStudy, assessment, revision }: ShownCaseStudy): ReactElement | null {
  const { baseUrl } = useSite()
  const { number, publishedAt } = revision
  if (publishedAt === null || revision.withdrawn) return null
  const told = { caseStudy, assessment, revision: { number, publishedAt } }
  const { library, publication } = publishedOf(told, { library: policeAndPublicHealth, baseUrl })
  const item = citeCaseStudy(caseStudy, { library, publication, asAt: assessment.asAt })
  return (
    <>
      <dl className="take-away">
        {citationStyles.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className="citation">{citationText(item, id)}</dd>
          </div>
        ))}
      </dl>
      <ul className="take-away__forms">
        {forms.map(({ id, label, of }) => (
          <li key={id}>
            <a href={`/case-studies/${caseStudy.slug}/download/${id}`} download>
              {label}
              {of === 'references' && <span className="govuk-visually-hidden"> reference</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
