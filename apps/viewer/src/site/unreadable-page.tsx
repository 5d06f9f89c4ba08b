import type { ReactElement } from 'react'
import { PageHead } from './page-head.tsx'
import { SearchBox } from './search-box.tsx'

/** The address makes no sense to any computer: what is wrong with it, and where to go from here. */
export function UnreadablePage(): ReactElement {
  return (
    <div className="stack">
      <PageHead
        title="The address cannot be read"
        description="There is a fault in this address."
        listed={false}
      />
      <h1>This address cannot be read</h1>
      <p>
        There is a fault in it, after a percent sign (%). If you typed or copied it, check that it is whole.
        If you followed a link, the link is wrong.
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
