import * as z from 'zod'
import { type FacetId, facetIds } from './facets.ts'

/** How results may be sorted. Relevance needs words; without them it means newest first. */
export const sorts = [
  { id: 'relevance', label: 'Relevance' },
  { id: 'newest', label: 'Newest first' },
  { id: 'started', label: 'Latest start first' },
  { id: 'evidence', label: 'Strongest evidence first' },
  { id: 'title', label: 'Title, A to Z' },
] as const
/** What an order is called. */
export type SortId = (typeof sorts)[number]['id']

/** How many case studies stand on a page of results. */
export const pageSize = 20
/** The longest words that a search takes; the rest is cut. */
export const longestWords = 300

/** The years in which a search may look for the start of the work. */
export const [firstYear, lastYear] = [1900, 2100] as const
/** The last page that a search may ask for. */
export const lastPage = 100_000

const Year = z.int().min(firstYear).max(lastYear)

/** A search: words, values of facets, the years in which the work started, the order and the page. */
export const SearchQuery = z.strictObject({
  q: z.string().trim().max(longestWords).default(''),
  facets: z.partialRecord(z.enum(facetIds), z.array(z.string().max(100)).max(100)).default({}),
  from: Year.nullable().default(null),
  to: Year.nullable().default(null),
  sort: z.enum(sorts.map(({ id }) => id)).default('relevance'),
  page: z.int().min(1).max(lastPage).default(1),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** The search that finds everything. */
export const everything: SearchQuery = SearchQuery.parse({})

/**
 * Writes a search as the query of an address, always in one order and without what is left at its default, so that two
 * searches for the same have one address. Empty where the search finds everything.
 */
export function writeSearchQuery(query: SearchQuery): string {
  const pairs: [string, string | number][] = []
  if (query.q) pairs.push(['q', query.q.toWellFormed()])
  for (const id of facetIds)
    for (const value of [...new Set(query.facets[id])].sort()) pairs.push([id, value])
  if (query.from !== null) pairs.push(['from', query.from])
  if (query.to !== null) pairs.push(['to', query.to])
  if (query.sort !== everything.sort) pairs.push(['sort', query.sort])
  if (query.page !== 1) pairs.push(['page', query.page])
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%20', '+')}`).join('&')
}

/** The search with one value of a facet taken out, back at the first page. */
export function withoutValue(query: SearchQuery, facet: FacetId, value: string): SearchQuery {
  const values = (query.facets[facet] ?? []).filter((candidate) => candidate !== value)
  const { [facet]: _, ...others } = query.facets
  return { ...query, facets: values.length > 0 ? { ...others, [facet]: values } : others, page: 1 }
}
