import { type SearchQuery, withoutValue } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { addressOf as addressOfSearch, chosenIn, yearsChosen } from './search-words.ts'

/** What a search is narrowed by, each a link that takes it out. */
export function Chips({
  query,
  addressOf = addressOfSearch,
}: {
  query: SearchQuery
  /** The address of the page that is narrowed. */
  addressOf?: (query: SearchQuery) => string
}): ReactElement {
  const years = yearsChosen(query)
  return (
    <div className="chips">
      <ul className="chips__list" aria-label="Filters that are on">
        {chosenIn(query).map(({ facet, value, words }) => (
          <li key={`${facet} ${value}`}>
            <Chip words={words} href={addressOf(withoutValue(query, facet, value))} />
          </li>
        ))}
        {years && (
          <li>
            <Chip words={years} href={addressOf({ ...query, from: null, to: null, page: 1 })} />
          </li>
        )}
      </ul>
      <a className="chips__clear" href={addressOf({ ...query, facets: {}, from: null, to: null, page: 1 })}>
        Take all filters out
      </a>
    </div>
  )
}

function Chip({ words, href }: { words: string; href: string }): ReactElement {
  return (
    <a className="chip" href={href}>
      <span className="govuk-visually-hidden">Take out the filter </span>
      {words}
      <svg
        className="chip__cross"
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M2 2l8 8m0-8-8 8" />
      </svg>
    </a>
  )
}
