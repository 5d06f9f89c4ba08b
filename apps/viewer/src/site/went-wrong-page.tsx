import type { ReactElement } from 'react'
import { PageHead } from './page-head.tsx'
import { SearchBox } from './search-box.tsx'
import { useSite } from './site-context.tsx'

/** Something broke on our side: what the reader can do, and the number to quote. */
export function WentWrongPage(): ReactElement {
  const { requestId } = useSite()
  return (
    <div className="stack">
      <PageHead title="Something went wrong" description="This page could not be shown." listed={false} />
      <h1>Sorry, this page could not be shown</h1>
      <p>
        Something went wrong on our side. You did nothing wrong. Try again in a few minutes, or look for
        something else.
      </p>
      <SearchBox id="find" label="Search the case studies" />
      <p>
        If you tell us about it, please quote this number: <strong>{requestId}</strong>
      </p>
      <p>
        <a className="lone-link" href="/">
          Go to the front page
        </a>
      </p>
    </div>
  )
}
