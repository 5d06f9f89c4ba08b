import { assessEvidence } from '@casebook/core/evidence'
import { gapMapOf } from '@casebook/core/gap-map'
import { policeAndPublicHealth } from '@casebook/core/library'
import { everything, type FacetId, facetValuesOf } from '@casebook/core/search'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples, openTestIndex, publishing, type TestIndex } from './test-index.ts'
import { NaiveSearch } from './test-naive-search.ts'

const { facetNamed, topics, themes } = policeAndPublicHealth
const anyLibrary = fc.uniqueArray(anyCaseStudy, { maxLength: 30, selector: ({ slug }) => slug })
const someOf = (facet: FacetId) =>
  fc.subarray(
    facetNamed(facet).values.map(({ id }) => id),
    { minLength: 1, maxLength: 3 },
  )
const anyFacets = fc.record({ region: someOf('region'), stage: someOf('stage') }, { requiredKeys: [] })
const anyDay = fc.integer({ min: 2010, max: 2030 }).map((year) => `${year}-06-15`)

let opened: TestIndex
beforeAll(() => {
  opened = openTestIndex()
})
afterAll(() => opened.remove())

test('the map is what counting every case study that a search finds would give', () => {
  fc.assert(
    fc.property(anyLibrary, anyFacets, anyDay, (library, facets, asAt) => {
      const { index } = opened
      index.reset()
      index.apply(
        library.map((caseStudy) => publishing(caseStudy)),
        1,
      )
      const found = new Set(new NaiveSearch(library, asAt).find([], { facets, from: null, to: null }))
      const mapped = library
        .filter(({ slug }) => found.has(slug))
        .map((caseStudy) => {
          const assessment = assessEvidence(caseStudy, { asAt })
          const { result } = facetValuesOf(caseStudy, assessment, asAt)
          return { ...caseStudy, rung: assessment.rung, disagrees: result.includes('disagree') }
        })
      expect(index.gapMap({ ...everything, facets }, asAt, policeAndPublicHealth)).toEqual(
        gapMapOf(mapped, { topics: topics.ids, themes: themes.ids }),
      )
    }),
    { numRuns: examples(60) },
  )
})
