import { policeAndPublicHealth } from '@casebook/core/library'
import {
  type FacetId,
  facetIds,
  type SearchQuery,
  type SearchResults,
  withoutValue,
} from '@casebook/core/search'
import type { ReactElement } from 'react'
import { addressOf } from './search-words.ts'

/** Nothing fits: the one thing to take out that helps most, with how many that finds; never a dead end. */
export function NothingFound({
  query,
  takeOut,
}: {
  query: SearchQuery
  takeOut: SearchResults['takeOut']
}): ReactElement {
  const way = takeOut && wayOut(query, takeOut)
  return (
    <div className="stack">
      {takeOut && way && (
        <p>
          <a className="lone-link" href={addressOf(way.query)}>
            Take out {way.words} and there {takeOut.count === 1 ? 'is 1' : `are ${takeOut.count}`}
          </a>
        </p>
      )}
      <p>
        You can also try fewer or other words, look through <a href="/topics">the topics</a>, or{' '}
        <a href="/search">see every case study</a>.
      </p>
      <p>That nothing is found here does not mean that nobody does it: it may be that nobody has told us.</p>
    </div>
  )
}

function wayOut(
  query: SearchQuery,
  { key, value }: { key: string; value: string },
): { words: string; query: SearchQuery } {
  if (isFacet(key))
    return {
      words: `“${policeAndPublicHealth.facetLabel(key, value)}”`,
      query: withoutValue(query, key, value),
    }
  if (key === 'q') return { words: `the words “${query.q}”`, query: { ...query, q: '', page: 1 } }
  return { words: 'the years', query: { ...query, from: null, to: null, page: 1 } }
}

function isFacet(key: string): key is FacetId {
  return (facetIds as readonly string[]).includes(key)
}
