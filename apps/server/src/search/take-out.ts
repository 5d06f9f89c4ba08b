import { facetIds, type SearchQuery, type SearchResults } from '@casebook/core/search'
import { count } from './bitset.ts'
import type { Filter } from './filter.ts'

/** The one filter, or the words, whose removal finds most where all of them together find nothing; the first of equals. */
export function takeOut(query: SearchQuery, filter: Filter): SearchResults['takeOut'] {
  const { from, to } = query
  const ways: NonNullable<SearchResults['takeOut']>[] = facetIds.flatMap((facet) => {
    const [value, ...others] = query.facets[facet] ?? []
    if (value === undefined || others.length > 0) return []
    return [{ key: facet, value, count: count(filter.found(facet)) }]
  })
  if (from !== null)
    ways.push({ key: 'from', value: `${from}`, count: count(filter.foundWithYear(query, 'from')) })
  if (to !== null) ways.push({ key: 'to', value: `${to}`, count: count(filter.foundWithYear(query, 'to')) })
  if (query.q !== '') ways.push({ key: 'q', value: query.q, count: count(filter.found('q')) })
  const best = ways.reduce<SearchResults['takeOut']>((a, b) => (b.count > (a?.count ?? 0) ? b : a), null)
  return best
}
