import type { Reason } from '@casebook/core/reason'
import type { SearchQuery } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { addressOf } from './search-words.ts'

/** What of the address could not be used, said kindly: the rest was. */
export function Ignored({ reasons }: { reasons: readonly Reason[] }): ReactElement | null {
  if (reasons.length === 0) return null
  return (
    <div className="notice">
      <p>We could not use all of this address. Here is what we did:</p>
      <ul>
        {reasons.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </div>
  )
}

export function DidYouMean({ query, words }: { query: SearchQuery; words: string }): ReactElement {
  return (
    <p className="did-you-mean">
      Did you mean <a href={addressOf({ ...query, q: words, page: 1 })}>{words}</a>?
    </p>
  )
}
