import { SearchQuery } from '@casebook/core/search'
import { caseStudy } from '@casebook/core/synthetic/builders'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples, openTestIndex, publishing, searchIn, sunday, type TestIndex } from './test-index.ts'

const syntax = [
  '"',
  '*',
  '^',
  ':',
  '(',
  ')',
  '{',
  '}',
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'title',
  '-',
  '+',
  ',',
  '\0',
  ';',
  '--',
  "'",
  '%',
  '_',
  '\\',
  '𞤀',
  'İ',
  'ﬀ',
  '́',
  '한국',
  'a',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc
    .array(fc.constantFrom(...syntax, ' ', 'nurse', 'triage'), { maxLength: 40 })
    .map((pieces) => pieces.join('').slice(0, 300)),
)

let opened: TestIndex
beforeAll(() => {
  opened = openTestIndex()
  opened.index.apply([publishing(caseStudy({ problem: 'Ærø, İzmir, ﬀ, 한국, 𞤀 and "NEAR(a b)".' }))], 1)
})
afterAll(() => opened.remove())

test('no text that can be typed breaks a search or reaches the engine as syntax', () => {
  fc.assert(
    fc.property(hostile, (q) => {
      const { total, hits } = searchIn(opened.index, { q })
      expect(hits.length).toBe(Math.min(total, 1))
    }),
    { numRuns: examples(1_500), endOnFailure: true },
  )
})

test('no values of facets break a search', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const facets = { topic: [one.slice(0, 100)], force: [other.slice(0, 100)], stage: [one.slice(0, 100)] }
      expect(opened.index.search(SearchQuery.parse({ facets }), sunday).total).toBe(0)
    }),
    { numRuns: examples(300), endOnFailure: true },
  )
})

test('no address or number breaks what is related', () => {
  fc.assert(
    fc.property(hostile, fc.nat(10), (slug, most) => {
      expect(opened.index.related(slug, sunday, most)).toEqual([])
    }),
    { numRuns: examples(200) },
  )
})
