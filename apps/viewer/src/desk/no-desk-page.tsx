import type { ReactElement } from 'react'
import { PageHead } from '../site/page-head.tsx'

/** A viewer alone shows what is public: what is drafted is with the Casebook where it is written. */
export function NoDeskPage(): ReactElement {
  return (
    <div className="stack">
      <PageHead
        title="Not at this address"
        description="This viewer shows what is public alone."
        listed={false}
      />
      <h1>This page is not to be had here</h1>
      <p>
        This viewer shows what is public, and nothing else. Previews, and the pages on which an area checks
        facts, are at the address of the Casebook where the case studies are written. Open it there.
      </p>
    </div>
  )
}
