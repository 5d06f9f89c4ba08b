import type { ReactElement } from 'react'
import { PageHead } from './page-head.tsx'
import { SearchBox } from './search-box.tsx'

/** Nothing at this address, and where to go from here. */
export function NotFoundPage(): ReactElement {
  return (
    <div className="stack">
      <PageHead title="Page not found" description="There is no page at this address." listed={false} />
      <h1>There is no page at this address</h1>
      <p>
        If you typed it, check each letter. If you followed a link, the link may be wrong. No case study that
        was published is ever taken away.
      </p>
      <SearchBox
        id="find"
        label="Look for it here"
        hint="For example: naloxone, street triage, Middlesbrough"
      />
      <p>
        Or start from <a href="/">the front page</a>, <a href="/topics">the topics</a> or{' '}
        <a href="/themes">the themes</a>.
      </p>
    </div>
  )
}
