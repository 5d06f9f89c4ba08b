import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { DeskQuery } from './list-address.ts'

/** An empty list: because there is nothing yet, or because the filters leave nothing. */
export function NothingFound({ query, outOf }: { query: DeskQuery; outOf: number }): ReactElement {
  if (outOf === 0) return <p>There is no case study yet. Begin the first one: a title is enough for now.</p>
  return (
    <p>
      No case study answers {query.q ? 'these words and filters' : 'these filters'} together. Take one out
      above, or <Link to={{ search: '' }}>see all {outOf}</Link>.
    </p>
  )
}
