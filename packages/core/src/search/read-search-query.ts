import type { Terms } from '../case-study/case-study.ts'
import type { Reason } from '../reason/reason.ts'
import { type Facet, type FacetId, type FacetsById, facetsOf, isFacetId } from './facets.ts'
import {
  everything,
  type FacetsChosen,
  firstYear,
  lastPage,
  lastYear,
  longestWords,
  type SearchQuery,
  sorts,
} from './search-query.ts'

/** What is read of an address: the search, and a reason for each part that cannot be used. */
export type SearchRead<Topic extends string = string, Theme extends string = string> = {
  query: SearchQuery<Topic, Theme>
  ignored: Reason[]
}

/**
 * Makes the reader of searches of a library. It reads a search from the query of an address. What cannot be used is left
 * out and named in a reason, so that an old or mistyped address still answers: unknown values, orders and names, years
 * and pages that are none, words without end, a second value where one is taken. A term that is gone or retired is read as
 * the one that took its place, and that has a reason too. What trackers hang on an address is passed over. Never throws.
 */
export function searchReader<Topic extends string, Theme extends string>(
  terms: Terms<Topic, Theme>,
): (params: Iterable<readonly [string, string]>) => SearchRead<Topic, Theme> {
  const facets = facetsOf(terms)
  return (params) => {
    const query: SearchQuery<Topic, Theme> = { ...everything, facets: {} }
    const chosen = new Map<FacetId, string[]>()
    const given = new Map<string, string>()
    const ignored = new Map<string, Reason>()
    for (const [key, value] of params) {
      const text = value.toWellFormed().trim()
      if (text === '' || tracker.test(key)) continue
      const reason = isFacetId(key)
        ? readFacet(chosen, text, { facet: facets[key], terms })
        : readPart(query, key, { text, given })
      if (reason) ignored.set(`${reason.field} ${reason.says}`, reason)
    }
    const crossed = uncross(query)
    query.facets = chosenOf(facets, chosen)
    return { query, ignored: [...ignored.values(), ...(crossed ? [crossed] : [])] }
  }
}

const tracker = /^utm_|^[a-z]{1,5}clk?id$/

type Part = { text: string; given: Map<string, string> }

/** Takes one part of the address into the query; what cannot be used of it is the reason. */
function readPart(query: SearchQuery, key: string, { text, given }: Part): Reason | undefined {
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

/** Takes a value of a facet into those that are chosen, or the term that took its place where it is gone or retired. */
function readFacet(
  chosen: Map<FacetId, string[]>,
  text: string,
  { facet: { id, label, values }, terms }: { facet: Facet; terms: Terms },
): Reason | undefined {
  const name = label.toLowerCase()
  const wanted = successorOf(text, id, terms) ?? text
  const found = values.find((value) => value.id === wanted)
  if (!found) {
    const says = `We left out the ${name} "${cut(text)}": there is no such one.`
    return { rule: 'unknown-value', says, field: id }
  }
  chosen.set(id, [...new Set([...(chosen.get(id) ?? []), found.id])])
  if (found.id === text) return undefined
  const says = `We read the ${name} "${cut(text)}" as "${found.label}", which took its place.`
  return { rule: 'replaced-value', says, field: id }
}

/** The chosen values, as the facets have them. */
function chosenOf<Topic extends string, Theme extends string>(
  { topic, theme }: FacetsById<Topic, Theme>,
  chosen: ReadonlyMap<FacetId, string[]>,
): FacetsChosen<Topic, Theme> {
  const found: FacetsChosen<Topic, Theme> = {}
  for (const [id, values] of chosen) {
    if (id === 'topic') found.topic = idsIn(topic, values)
    else if (id === 'theme') found.theme = idsIn(theme, values)
    else found[id] = values
  }
  return found
}

function idsIn<Value extends string>({ values }: Facet<FacetId, Value>, chosen: readonly string[]): Value[] {
  return chosen.flatMap((id) => values.find((value) => value.id === id)?.id ?? [])
}

/** The term that took the place of one that is gone or retired. */
function successorOf(old: string, facet: FacetId, { topics, themes }: Terms): string | undefined {
  if (facet !== 'topic' && facet !== 'theme') return undefined
  const became = (facet === 'topic' ? topics : themes).whatBecameOf(old)
  return became.as === 'replaced' ? became.by : undefined
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
