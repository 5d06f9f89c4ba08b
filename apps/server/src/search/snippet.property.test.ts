import { caseStudy } from '@casebook/core/synthetic/builders'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import { examples, openTestIndex, publishing, searchIn, type TestIndex } from './test-index.ts'
import { readWords } from './words.ts'

const written = [
  'Offenders',
  'offending',
  'agencies',
  'Agency',
  'relational',
  'stability',
  'happily',
  'skies',
  'café',
  'CAFÉ',
  'naïve',
  'Ærø',
  'İzmir',
  'straße',
  'ﬀ',
  "officer's",
  'night-time',
  'A&E',
  '2019',
  '3.5',
  '136',
  'the',
  'of',
  'x',
  'é',
  '한국',
  'Ελλάς',
  'ОБЩЕСТВО',
  '**bold**',
  '_soft_',
  '[link](https://example.org/a)',
  'hopping',
  'hoped',
  'conflated',
  '日本語',
]
const gaps = [' ', ', ', '. ', '\n\n', ' – ', '/', ' (', ') ']
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...written), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 120 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''))

let opened: TestIndex
beforeAll(() => {
  opened = openTestIndex()
})
afterAll(() => opened.remove())

test('whatever is written can be found by each of its words, and is marked where it is found', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(200), (summary, problem, pick) => {
      const study = caseStudy({
        title: 'Title',
        topics: ['dementia'],
        summary: `${summary}.`,
        problem: `${problem}.`,
      })
      opened.index.apply([publishing(study)], opened.index.version() + 1)
      const words = plainText(study.summary)
        .split(/[\s,.()/–]+/)
        .filter((word) => readWords(word).length > 0)
      fc.pre(words.length > 0)
      const q = `"${words[pick % words.length]}"`
      const { total, hits } = searchIn(opened.index, q)
      expect(total).toBe(1)
      const parts = hits[0]?.snippet ?? []
      expect(parts.filter(({ marked }) => marked).length).toBeGreaterThan(0)
      const shown = parts
        .map(({ text }) => text)
        .join('')
        .replace(/^…|…$/g, '')
      expect(plainText(study.summary).replaceAll('\n', ' ')).toContain(shown)
      expect(shown.length).toBeLessThanOrEqual(300)
    }),
    { numRuns: examples(100), endOnFailure: true },
  )
})
