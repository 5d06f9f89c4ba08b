import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseStudy } from '../case-study/case-study.ts'
import { anyCaseStudy } from '../synthetic/arbitraries.ts'
import { placesIn, replaced } from '../synthetic/replaced.ts'
import { parse } from './parse.ts'

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'not-known',
    {},
    [],
    [[]],
    [{}],
    { withheld: '' },
    -1,
    1.5,
    Number.NaN,
  ),
)
const spoilt = anyCaseStudy.chain((study) =>
  fc.tuple(fc.constant(study), fc.constantFrom(...placesIn(study)), hostile),
)

describe('parse, for any value in any place of any case study', () => {
  test('answers with the value or with reasons, never with an error', () => {
    fc.assert(
      fc.property(spoilt, ([study, path, value]) => {
        const verdict = parse(CaseStudy, replaced(study, path, value))
        if (!verdict.ok) expect(verdict.reasons).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('gives whole sentences that name their field', () => {
    fc.assert(
      fc.property(spoilt, ([study, path, value]) => {
        const verdict = parse(CaseStudy, replaced(study, path, value))
        for (const { says, field, rule } of verdict.ok ? [] : verdict.reasons) {
          expect(says).toMatch(/^[A-Z].*\.$/s)
          expect(says).not.toMatch(/undefined|\[object|expected|received|invalid/i)
          expect(says).toContain(field === '' ? '' : (field ?? 'a field'))
          expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('blames the place that was spoilt, or one that cites it', () => {
    const field = fc.constantFrom(
      'title',
      'topics',
      'place.extent',
      'sources.0.kind',
      'provenance.gatheredBy',
      'reviewBy',
    )
    const nonsense = fc.constantFrom<unknown>(null, undefined, 3, true, {}, [{}], 'a\u0000b')
    fc.assert(
      fc.property(anyCaseStudy, field, nonsense, (study, spoiltField, value) => {
        const verdict = parse(CaseStudy, replaced(study, spoiltField.split('.'), value))
        expect(verdict.ok).toBe(false)
        for (const reason of verdict.ok ? [] : verdict.reasons)
          expect(reason.field?.startsWith(spoiltField) || reason.rule.endsWith('-not-listed')).toBe(true)
      }),
    )
  })
})
