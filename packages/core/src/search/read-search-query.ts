import type { Reason } from '../reason/reason.ts'
import { type FacetId, facetIds, facetNamed } from './facets.ts'
import {
  everything,
  firstYear,
  lastPage,
  lastYear,
  longestWords,
  type SearchQuery,
  sorts,
} from './search-query.ts'

/**
 * Reads a search from the query of an address. What cannot be used is left out and named in a reason, so that an old or
 * mistyped address still answers: unknown values, orders and names, years and pages that are none, words without end,
 * a second value where one is taken. What trackers hang on an address is passed over. Never throws.
 */
export function readSearchQuery(params: Iterable<readonly [string, string]>): {
  query: SearchQuery
  ignored: Reason[]
} {
  const query: SearchQuery = { ...everything, facets: {} }
  const given = new Map<string, string>()
  const ignored = new Map<string, Reason>()
  for (const [key, value] of params) {
    const text = value.toWellFormed().trim()
    if (text === '' || tracker.test(key)) continue
    const reason = readPart(query, key, { text, given })
    if (reason) ignored.set(`${reason.field} ${reason.says}`, reason)
  }
  const crossed = uncross(query)
  return { query, ignored: [...ignored.values(), ...(crossed ? [crossed] : [])] }
}

const tracker = /^utm_|^[a-z]{1,5}clk?id$/

type Part = { text: string; given: Map<string, string> }

/** Takes one part of the address into the query; what cannot be used of it is the reason. */
function readPart(query: SearchQuery, key: string, { text, given }: Part): Reason | undefined {
  if (isFacetId(key)) return readFacet(query, key, text)
  if (!isReader(key))
    return { rule: 'unknown-name', says: `We left out "${cut(key)}": a search has no such part.`, field: key }
  const first = given.get(key)
  if (first !== undefined) {
    if (first === text) return undefined
    return {
      rule: 'given-twice',
      says: `We left out "${cut(text)}": the address gives two of "${key}", and the first counts.`,
      field: key,
    }
  }
  const { found, reason } = readers[key](text)
  if (found) given.set(key, text)
  Object.assign(query, found)
  return reason && { ...reason, field: key }
}

type Read = { found?: Partial<SearchQuery>; reason?: Reason }

const readers = {
  q: readWords,
  from: (text: string) => readYear('from', text),
  to: (text: string) => readYear('to', text),
  sort: readSort,
  page: readPage,
}

function isReader(key: string): key is keyof typeof readers {
  return Object.hasOwn(readers, key)
}

function isFacetId(key: string): key is FacetId {
  return (facetIds as readonly string[]).includes(key)
}

function readFacet(query: SearchQuery, facet: FacetId, value: string): Reason | undefined {
  const values = query.facets[facet] ?? []
  const { label, values: all } = facetNamed(facet)
  if (!all.some(({ id }) => id === value)) {
    const says = `We left out the ${label.toLowerCase()} "${cut(value)}": there is no such one.`
    return { rule: 'unknown-value', says, field: facet }
  }
  if (!values.includes(value)) query.facets = { ...query.facets, [facet]: [...values, value] }
  return undefined
}

function readWords(text: string): Read {
  const q = cut(text, longestWords).trim()
  if (q === text) return { found: { q } }
  const says = `We looked for the first ${longestWords} characters of the words and left out the rest.`
  return { found: { q }, reason: { rule: 'words-cut', says } }
}

function readYear(key: 'from' | 'to', text: string): Read {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year >= firstYear && year <= lastYear) return { found: { [key]: year } }
  const says = `We left out "${cut(text)}": write the year in four digits, from ${firstYear} to ${lastYear}.`
  return { reason: { rule: 'no-year', says } }
}

function readSort(text: string): Read {
  const sort = sorts.find(({ id }) => id === text)
  if (sort) return { found: { sort: sort.id } }
  const says = `We cannot sort by "${cut(text)}", so we sorted as we do without it.`
  return { reason: { rule: 'unknown-order', says } }
}

function readPage(text: string): Read {
  const page = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (page >= 1 && page <= lastPage) return { found: { page } }
  return { reason: { rule: 'no-page', says: `There is no page "${cut(text)}": this is the first.` } }
}

function uncross(query: SearchQuery): Reason | undefined {
  if (query.from === null || query.to === null || query.from <= query.to) return undefined
  const [from, to] = [query.to, query.from]
  Object.assign(query, { from, to })
  const says = `The first year was after the last, so we turned them round: ${from} to ${to}.`
  return { rule: 'years-crossed', says, field: 'from' }
}

/** The start of a text, never ending in half of a letter. */
function cut(text: string, most = 60): string {
  const start = text.slice(0, most)
  return start.isWellFormed() ? start : start.slice(0, -1).toWellFormed()
}
