import { policeAndPublicHealth } from '@casebook/core/library'
import type { SearchQuery, SearchResults } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { FacetFilter } from '../search/facet-filter.tsx'
import { searchForm } from '../search/search-words.ts'

const facets = ['region', 'stage'] as const

/** What the map can be narrowed by, as a form that works without a script. What else a search asked for goes on with it. */
export function Narrowing({
  query,
  counts,
}: {
  query: SearchQuery
  counts: SearchResults['facets']
}): ReactElement {
  const others = Object.entries(query.facets).filter(([id]) => id !== 'region' && id !== 'stage')
  return (
    <form className="gap-map__narrowing" id={searchForm} action="/gap-map" method="get">
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {others.flatMap(([id, values]) =>
        values.map((value) => <input key={`${id} ${value}`} type="hidden" name={id} value={value} />),
      )}
      {query.from !== null && <input type="hidden" name="from" value={query.from} />}
      {query.to !== null && <input type="hidden" name="to" value={query.to} />}
      {facets.map((facet) => (
        <FacetFilter
          key={facet}
          facet={policeAndPublicHealth.facetNamed(facet)}
          chosen={query.facets[facet] ?? []}
          counts={counts[facet]}
        />
      ))}
      <button className="govuk-button" type="submit">
        Narrow the map
      </button>
    </form>
  )
}
