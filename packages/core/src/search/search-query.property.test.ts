import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policeAndPublicHealth } from '../library/police-and-public-health.ts'
import { pairsIn, queryOf } from '../synthetic/address.ts'
import { facetIds } from './facets.ts'
import { longestWords, sorts, withoutValue } from './search-query.ts'

const { facetNamed, readSearchQuery, SearchQuery, writeSearchQuery } = policeAndPublicHealth

const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.toWellFormed().trim())
  .filter((text) => text.length <= longestWords)
const year = fc.option(fc.integer({ min: 1900, max: 2100 }))
const facets = fc
  .record(
    Object.fromEntries(
      facetIds.map((id) => [
        id,
        fc.uniqueArray(fc.constantFrom(...facetNamed(id).values.map((value) => value.id)), { minLength: 1 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((chosen) =>
    Object.fromEntries(Object.entries(chosen).map(([id, values = []]) => [id, [...values].sort()])),
  )

/** Any search that can be asked, with the values of each facet in the order of an address. */
const query = fc
  .record({
    q: words,
    facets,
    years: fc.tuple(year, year),
    sort: fc.constantFrom(...sorts.map(({ id }) => id)),
    page: fc.integer({ min: 1, max: 100_000 }),
  })
  .map(({ years: [one, other], ...rest }) => {
    const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other]
    return SearchQuery.parse({ ...rest, from, to })
  })

const read = (address: string) => readSearchQuery(pairsIn(address))

describe('for every search', () => {
  test('what is written is read back as the same search, with nothing left out', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(writeSearchQuery(asked))).toEqual({ query: asked, ignored: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of values and fields is of no matter to its address', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const shuffled = Object.entries(asked.facets).reverse()
        const facets = Object.fromEntries(shuffled.map(([id, values]) => [id, [...(values ?? [])].reverse()]))
        expect(writeSearchQuery({ ...asked, facets })).toBe(writeSearchQuery(asked))
      }),
    )
  })

  test('its address is plain ASCII that needs no more escaping', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(writeSearchQuery(asked)).toMatch(/^[\w.!~*'()&=%+-]*$/)
      }),
    )
  })

  test('each value can be taken out, and no other goes with it', () => {
    fc.assert(
      fc.property(query, (asked) => {
        for (const [facet, values] of Object.entries(asked.facets)) {
          for (const value of values ?? []) {
            const id = facetIds.find((candidate) => candidate === facet) ?? 'topic'
            const narrowed = withoutValue(asked, id, value)
            const lost = writeSearchQuery({ ...asked, page: 1 }).replace(`${facet}=${value}`, '')
            const parts = (text: string) => text.split('&').filter(Boolean)
            expect(parts(writeSearchQuery(narrowed))).toEqual(parts(lost))
          }
        }
      }),
    )
  })
})

describe('for every address, however hostile', () => {
  const key = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('q', 'from', 'to', 'sort', 'page', ...facetIds) },
    fc.constantFrom('__proto__', 'constructor', 'toString', 'facets', 'Q', ' q', 'topic[]', 'utm_source'),
    fc.string({ unit: 'binary' }),
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      '',
      ' ',
      '0',
      '-1',
      '1e9',
      '2016',
      '9999',
      'NaN',
      'dementia',
      'durham',
      'null',
      '__proto__',
      '../..',
      '<b>',
    ),
    fc.integer().map(String),
  )
  const pairs = fc.array(fc.tuple(key, value), { maxLength: 30 })

  test('there is an answer, it is a search, and its address reads as the same search with nothing left out', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { query: found, ignored } = readSearchQuery(given)
        expect(SearchQuery.parse(found)).toEqual(found)
        const canonical = writeSearchQuery(found)
        const again = read(canonical)
        expect(again.ignored).toEqual([])
        expect(writeSearchQuery(again.query)).toBe(canonical)
        for (const { says } of ignored) expect(says).toMatch(/^[A-Z].*\.$/s)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is not in the search has a reason', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { query: found, ignored } = readSearchQuery(given)
        const explained = new Set(ignored.map(({ field }) => field))
        const used = writeSearchQuery(found)
        for (const [name, text] of given) {
          const asked = queryOf([[name, text.toWellFormed().trim()]])
          const nothing = text.toWellFormed().trim() === '' || name.startsWith('utm_')
          const standing = /^(?:sort=relevance|page=0*1)$/.test(asked)
          if (nothing || standing) continue
          const there =
            `&${used}&`.includes(`&${asked}&`) || read(used).query.q === text.toWellFormed().trim()
          expect(there || explained.has(name) || (name === 'to' && explained.has('from'))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
