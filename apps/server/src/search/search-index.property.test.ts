import { assessEvidence } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { cardOf, type FacetId, facetIds, sorts, startYear } from '@casebook/core/search'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples, openTestIndex, publishing, searchIn, slugsIn, type TestIndex } from './test-index.ts'
import { NaiveSearch, roots } from './test-naive-search.ts'

const anyLibrary = fc.uniqueArray(anyCaseStudy, { minLength: 1, maxLength: 40, selector: ({ slug }) => slug })
const anyDay = fc.integer({ min: 2010, max: 2030 }).map((year) => `${year}-06-15`)
const anyFacets = fc
  .array(
    fc.constantFrom(...facetIds).chain((id) =>
      fc
        .uniqueArray(
          fc.constantFrom(...(policeAndPublicHealth.facets.find((facet) => facet.id === id)?.values ?? [])),
          {
            maxLength: 3,
            selector: (value) => value.id,
          },
        )
        .map((values) => [id, values.map((value) => value.id)] as const),
    ),
    { maxLength: 2 },
  )
  .map((pairs) => Object.fromEntries(pairs) as Partial<Record<FacetId, string[]>>)
const anyYear = fc.option(fc.integer({ min: 2005, max: 2026 }), { freq: 2 })
const anySearch = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...Object.keys(roots)), { maxLength: 3 }),
  facets: anyFacets,
  from: anyYear,
  to: anyYear,
  sort: fc.constantFrom(...sorts.map(({ id }) => id)),
})

let opened: TestIndex
beforeAll(() => {
  opened = openTestIndex()
})
afterAll(() => opened.remove())

describe('search over any library, on any day', () => {
  test('finds, counts and suggests what looking at every case study would', () => {
    fc.assert(
      fc.property(
        anyLibrary,
        fc.array(anySearch, { minLength: 8, maxLength: 8 }),
        anyDay,
        (library, searches, asAt) => {
          const { index } = opened
          index.reset()
          index.apply(
            library.map((caseStudy) => publishing(caseStudy)),
            1,
          )
          const naive = new NaiveSearch(library, asAt)
          const cards = new Map(
            library.map((caseStudy) => [
              caseStudy.slug,
              cardOf(caseStudy, assessEvidence(caseStudy, { asAt })),
            ]),
          )
          const years = new Map(library.map((caseStudy) => [caseStudy.slug, startYear(caseStudy)]))
          for (const { words, ...narrowing } of searches) {
            const query = { ...narrowing, q: words.join(' ') }
            const results = searchIn(index, query, asAt)
            const expected = naive.find(words, narrowing)
            expect(slugsIn(index, query, asAt).sort()).toEqual(expected.sort())
            expect(results.total).toBe(expected.length)
            expect(results.facets).toEqual(naive.counts(words, narrowing))
            for (const { card } of results.hits) expect(card).toEqual(cards.get(card.slug))
            const started = expected.map((slug) => years.get(slug) ?? null).filter((year) => year !== null)
            expect(results.started).toEqual(
              started.length > 0 ? { earliest: Math.min(...started), latest: Math.max(...started) } : null,
            )
            const most = results.total === 0 ? naive.mostWithout(words, narrowing) : 0
            expect(results.takeOut?.count ?? 0).toBe(most)
          }
        },
      ),
      { numRuns: examples(20), endOnFailure: true },
    )
  })

  test('stands the same after changes as one that was filled at once with what is left', () => {
    fc.assert(
      fc.property(anyLibrary, fc.array(fc.nat(39)), anyDay, (library, touched, asAt) => {
        const { index } = opened
        const gone = new Set(touched.map((n) => library[n]?.slug))
        index.reset()
        const first = library.map((each) =>
          publishing({ ...each, title: `Before ${each.title}`, topics: ['dementia'] }),
        )
        index.apply(first, 1)
        index.apply(
          library.map((each) => publishing(each)),
          2,
        )
        index.apply(
          [...gone].flatMap((slug) => (slug ? [{ id: slug, published: null }] : [])),
          3,
        )
        const after = answers(asAt)
        index.reset()
        index.apply(
          library.filter(({ slug }) => !gone.has(slug)).map((each) => publishing(each)),
          3,
        )
        expect(after).toEqual(answers(asAt))
      }),
      { numRuns: examples(20), endOnFailure: true },
    )
  })
})

function answers(asAt: string): unknown {
  const { index } = opened
  const found = ['', 'before', 'nurse', 'synthetic triage', 'befor'].map((q) => {
    const { hits, ...rest } = searchIn(index, { q, sort: 'title' }, asAt)
    return [rest, hits]
  })
  return [found, index.glance(asAt), index.gathering()]
}
