import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCaseStudy } from '../synthetic/arbitraries.ts'
import { CaseStudy } from './case-study.ts'

describe('for every case study', () => {
  test('parsing what was parsed gives the same', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        expect(CaseStudy.parse(study)).toStrictEqual(study)
      }),
    )
  })

  test('nothing is lost on the way through JSON', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        expect(CaseStudy.parse(JSON.parse(JSON.stringify(study)))).toStrictEqual(study)
      }),
    )
  })

  test('white space around its texts is of no matter', () => {
    fc.assert(
      fc.property(anyCaseStudy, fc.constantFrom(' ', '\n', '\t '), (study, space) => {
        const written = {
          ...study,
          title: `${space}${study.title}${space}`,
          approach: `${space}${study.approach}`,
        }
        expect(CaseStudy.parse(written)).toStrictEqual(study)
      }),
    )
  })

  test('the order of its fields is of no matter', () => {
    fc.assert(
      fc.property(anyCaseStudy, (study) => {
        expect(CaseStudy.parse(Object.fromEntries(Object.entries(study).reverse()))).toEqual(study)
      }),
    )
  })
})
