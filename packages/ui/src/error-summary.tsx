import type { Reason } from '@casebook/core/reason'
import type { ReactElement } from 'react'

/** What stands in the way, at the top of a page, each reason linked to its field. The same reasons stand at the fields. */
export function ErrorSummary({
  title = 'There is a problem',
  reasons,
  hrefOf,
}: {
  title?: string
  reasons: readonly Reason[]
  hrefOf: (field: string) => string
}): ReactElement | null {
  if (reasons.length === 0) return null
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {reasons.map(({ rule, says, field }) => (
            <li key={`${rule} ${field} ${says}`}>{field ? <a href={hrefOf(field)}>{says}</a> : says}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
