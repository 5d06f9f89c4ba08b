import * as z from 'zod'
import type { Terms } from '../case-study/case-study.ts'
import { type FacetId, type FacetTerms, facetIds } from './facets.ts'

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

/** The first year in which a search may look for the start of the work. */
export const firstYear = 1900
/** The last year in which a search may look for a start. */
export const lastYear = 2100
/** The last page that a search may ask for. */
export const lastPage = 100_000

const Year = z.int().min(firstYear).max(lastYear)

const asked = {
  q: z.string().trim().max(longestWords).default(''),
  from: Year.nullable().default(null),
  to: Year.nullable().default(null),
  sort: z.enum(sorts.map(({ id }) => id)).default('relevance'),
  page: z.int().min(1).max(lastPage).default(1),
}
const Value = z.string().max(100)
const mostValues = 100

/**
 * A search: words, values of facets, the years in which the work started, the order and the page. This is a search of
 * any library, so any text may stand for a value; that of one library, which knows its terms, is `SearchQuery` of
 * `defineLibrary`.
 */
export const SearchQuery = z.strictObject({
  ...asked,
  facets: z.partialRecord(z.enum(facetIds), z.array(Value).max(mostValues)).default({}),
})
/** A search of any library; with the terms of one library, a search of that one, which every engine takes too. */
export type SearchQuery<Topic extends string = string, Theme extends string = string> = Omit<
  z.output<typeof SearchQuery>,
  'facets'
> & { facets: FacetsChosen<Topic, Theme> }
/** A search as it may be asked: all that is at its default may be left out. */
export type SearchQueryInput<Topic extends string = string, Theme extends string = string> = Omit<
  z.input<typeof SearchQuery>,
  'facets'
> & { facets?: FacetsChosen<Topic, Theme> | undefined }
/** The values that a search is narrowed by, facet by facet. */
export type FacetsChosen<Topic extends string = string, Theme extends string = string> = {
  [Id in FacetId]?: FacetTerms<Topic, Theme>[Id][]
}

/** The schema of the searches of a library: as `SearchQuery`, and refuses topics and themes that its taxonomies have not. */
export function searchQuerySchema<Topic extends string, Theme extends string>({
  topics,
  themes,
}: Terms<Topic, Theme>): z.ZodType<SearchQuery<Topic, Theme>, SearchQueryInput<Topic, Theme>> {
  const some = <Schema extends z.ZodType>(value: Schema) => z.array(value).max(mostValues).exactOptional()
  const facets = z.strictObject({
    topic: some(topics.schema),
    theme: some(themes.schema),
    status: some(Value),
    result: some(Value),
    stage: some(Value),
    region: some(Value),
    force: some(Value),
    sector: some(Value),
  })
  return z.strictObject({ ...asked, facets: facets.default({}) })
}

/** The search that finds everything, in any library. */
export const everything: SearchQuery<never, never> = {
  q: '',
  facets: {},
  from: null,
  to: null,
  sort: 'relevance',
  page: 1,
}

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
export function withoutValue<Topic extends string, Theme extends string>(
  query: SearchQuery<Topic, Theme>,
  facet: FacetId,
  value: string,
): SearchQuery<Topic, Theme> {
  const values = (query.facets[facet] ?? []).filter((candidate) => candidate !== value)
  const { [facet]: _, ...others } = query.facets
  return { ...query, facets: values.length > 0 ? { ...others, [facet]: values } : others, page: 1 }
}
