import type { SearchQuery } from '@casebook/core/search'
import { addressOf } from '../search/search-words.ts'

type Cell = { topic?: string; theme?: string }

/** The address of the case studies that a cell counts. */
export function addressOfCell(query: SearchQuery, { topic, theme }: Cell): string {
  const facets = { ...query.facets, ...(topic && { topic: [topic] }), ...(theme && { theme: [theme] }) }
  return addressOf({ ...query, facets, page: 1 })
}

/** The address of the map of a search, as a page or in another form. */
export function addressOfMap(query: SearchQuery, form: '' | '.csv' | '.svg' = ''): string {
  const written = addressOf({ ...query, page: 1, sort: 'relevance' }).slice('/search'.length)
  return `/gap-map${form}${written}`
}
