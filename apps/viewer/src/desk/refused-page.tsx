import type { Reason } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { PageHead } from '../site/page-head.tsx'

/** Why a page is not shown, and where to go from here. */
export function RefusedPage({
  title,
  reasons,
  leadsTo,
}: {
  title: string
  reasons: readonly Reason[]
  leadsTo?: { text: string; href: string }
}): ReactElement {
  return (
    <div className="stack">
      <PageHead title={title} description={title} listed={false} />
      <h1>{title}</h1>
      {reasons.map(({ rule, says }) => (
        <p key={rule}>{says}</p>
      ))}
      {leadsTo && (
        <p>
          <a href={leadsTo.href}>{leadsTo.text}</a>
        </p>
      )}
    </div>
  )
}
