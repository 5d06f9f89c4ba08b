import * as z from 'zod'
import type { Reason } from '../reason/reason.ts'
import { type FacetId, facetIds, facetNamed } from './facets.ts'

/** How results may be sorted. Relevance needs words; without them it means newest first. */
export const sorts = [
  { id: 'relevance', label: 'Relevance' },
  { id: 'newest', label: 'Newest first' },
  { id: 'started', label: 'Latest start first' },
  { id: 'evidence', label: 'Strongest evidence first' },
  { id: 'title', label: 'Title, A to Z' },
] as const
export type SortId = (typeof sorts)[number]['id']

/** How many case studies stand on a page of results. */
export const pageSize = 20
/** The longest words that a search takes; the rest is cut. */
export const longestWords = 300

const Year = z.int().min(1900).max(2100)

/** A search: words, values of facets, the years in which the work started, the order and the page. */
export const SearchQuery = z.strictObject({
  q: z.string().max(longestWords).default(''),
  facets: z.partialRecord(z.enum(facetIds), z.array(z.string().max(100)).max(100)).default({}),
  from: Year.nullable().default(null),
  to: Year.nullable().default(null),
  sort: z.enum(sorts.map(({ id }) => id)).default('relevance'),
  page: z.int().min(1).max(100_000).default(1),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** The search that finds everything. */
export const everything: SearchQuery = SearchQuery.parse({})

/**
 * Reads a search from the query of an address. What cannot be used is left out and named in a reason, so that an old or
 * mistyped address still answers: unknown values, years and pages that are no numbers, unknown orders.
 */
export function readSearchQuery(params: Iterable<readonly [string, string]>): {
  query: SearchQuery
  ignored: Reason[]
} {
  const query: SearchQuery = { ...everything, facets: {} }
  const ignored: Reason[] = []
  for (const [key, value] of params) {
    const text = value.trim()
    if (text === '') continue
    if (isFacetId(key)) readFacet(query, key, text, ignored)
    else if (key === 'q') query.q = text.slice(0, longestWords).trim()
    else if (key === 'from' || key === 'to') readYear(query, key, text, ignored)
    else if (key === 'sort') readSort(query, text, ignored)
    else if (key === 'page') readPage(query, text, ignored)
  }
  if (query.from !== null && query.to !== null && query.from > query.to) {
    const [from, to] = [query.to, query.from]
    ignored.push({
      rule: 'years-crossed',
      says: `The first year was after the last, so we turned them round: ${from} to ${to}.`,
      field: 'from',
    })
    Object.assign(query, { from, to })
  }
  return { query, ignored }
}

/** Writes a search as the query of an address, always in one order and without what is left at its default. */
export function writeSearchQuery(query: SearchQuery): string {
  const pairs: [string, string | number][] = []
  if (query.q) pairs.push(['q', query.q])
  for (const id of facetIds) for (const value of [...(query.facets[id] ?? [])].sort()) pairs.push([id, value])
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

function isFacetId(key: string): key is FacetId {
  return (facetIds as readonly string[]).includes(key)
}

function readFacet(query: SearchQuery, facet: FacetId, value: string, ignored: Reason[]): void {
  const values = query.facets[facet] ?? []
  if (!facetNamed(facet).values.some(({ id }) => id === value)) {
    const label = facetNamed(facet).label.toLowerCase()
    ignored.push({
      rule: 'unknown-value',
      says: `We left out the ${label} "${value.slice(0, 60)}": there is no such one.`,
      field: facet,
    })
  } else if (!values.includes(value)) query.facets = { ...query.facets, [facet]: [...values, value] }
}

function readYear(query: SearchQuery, key: 'from' | 'to', text: string, ignored: Reason[]): void {
  const year = Year.safeParse(/^\d{4}$/.test(text) ? Number(text) : undefined)
  if (year.success) query[key] = year.data
  else
    ignored.push({
      rule: 'no-year',
      says: `We left out "${text.slice(0, 60)}": write the year in four digits, such as 2016.`,
      field: key,
    })
}

function readSort(query: SearchQuery, text: string, ignored: Reason[]): void {
  const sort = sorts.find(({ id }) => id === text)
  if (sort) query.sort = sort.id
  else
    ignored.push({ rule: 'unknown-order', says: `We cannot sort by "${text.slice(0, 60)}".`, field: 'sort' })
}

function readPage(query: SearchQuery, text: string, ignored: Reason[]): void {
  const page = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (page >= 1) query.page = page
  else
    ignored.push({
      rule: 'no-page',
      says: `There is no page "${text.slice(0, 60)}": this is the first.`,
      field: 'page',
    })
}
