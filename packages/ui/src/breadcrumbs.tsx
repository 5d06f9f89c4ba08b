import type { ReactElement } from 'react'

/** Where a page stands: the pages above it, the first one first. */
export function Breadcrumbs({ trail }: { trail: readonly { text: string; href: string }[] }): ReactElement {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {trail.map(({ text, href }) => (
          <li key={href} className="govuk-breadcrumbs__list-item">
            <a className="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
