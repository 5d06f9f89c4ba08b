import { type SearchQuery, sorts } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { addressOf } from './search-words.ts'

/** The orders, each a link. Without words there is nothing to be relevant to, so newest stands for it. */
export function Sorting({ query }: { query: SearchQuery }): ReactElement {
  const offered = sorts.filter(({ id }) => id !== 'relevance' || query.q !== '')
  const current = !query.q && query.sort === 'relevance' ? 'newest' : query.sort
  return (
    <nav className="sorting" aria-labelledby="sorted-by">
      <span id="sorted-by" className="sorting__label">
        Sorted by
      </span>
      <ul className="sorting__orders">
        {offered.map(({ id, label }) => (
          <li key={id}>
            {id === current ? (
              <strong aria-current="true">{label}</strong>
            ) : (
              <a href={addressOf({ ...query, sort: id, page: 1 })}>{label}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
