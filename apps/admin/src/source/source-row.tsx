import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { fieldId } from '../writing/place.ts'
import type { SourceList } from './check-words.ts'
import { CheckFacts } from './source-facts.tsx'

type SourceRowProps = { source: SourceList['sources'][number] }

/** One address: how it stands, and the case studies that cite it, each with the way to where it is written. */
export function SourceRow({ source: { check, citedBy, more } }: SourceRowProps): ReactElement {
  return (
    <li className="entry">
      <h2 className="entry__title entry__address">
        <a href={check.address} rel="noreferrer">
          {check.address}
        </a>
      </h2>
      <p>
        <CheckFacts check={check} />
      </p>
      <div className="cited-by">
        <p>Cited by</p>
        <ul>
          {citedBy.map(({ ref, title, field }) => (
            <li key={ref}>
              <Link to={`/case-studies/${ref}`}>{title}</Link>{' '}
              {field === null ? (
                <span className="quiet">(in the published revision alone)</span>
              ) : (
                <Link to={`/case-studies/${ref}/write#${fieldId(field)}`}>
                  Mend it<span className="govuk-visually-hidden"> in {title}</span>
                </Link>
              )}
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      </div>
    </li>
  )
}
