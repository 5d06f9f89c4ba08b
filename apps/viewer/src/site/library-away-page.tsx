import type { ReactElement } from 'react'
import { PageHead } from './page-head.tsx'
import { useSite } from './site-context.tsx'

/** The library is on another machine, which does not answer, or not as it should: what the reader can do, and the number to quote. */
export function LibraryAwayPage({ silent }: { silent: boolean }): ReactElement {
  const { requestId } = useSite()
  return (
    <div className="stack">
      <PageHead
        title="The library cannot be reached"
        description="This page could not be shown just now."
        listed={false}
      />
      <h1>The library cannot be reached just now</h1>
      <p>
        {silent
          ? 'This site asks another computer for the case studies, and that one does not answer. You did nothing wrong. Try again in a few minutes.'
          : 'This site asks another computer for the case studies, and that one gives no answer that we can read. You did nothing wrong. Try again later.'}
      </p>
      <p>
        If you tell us about it, please quote this number: <strong>{requestId}</strong>
      </p>
    </div>
  )
}
