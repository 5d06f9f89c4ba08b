import { CaseStudy } from '@casebook/core/case-study'
import { parse } from '@casebook/core/reason'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { readJson, readNdjson, writeJson, writeNdjson } from './json.ts'

const check = (input: unknown) => parse(CaseStudy, input)
const anyStudies = fc.array(fc.oneof(anyCaseStudy, anyHostileCaseStudy), { maxLength: 4 })

test('what is written as JSON is read back as it was', () => {
  fc.assert(
    fc.property(anyStudies, (caseStudies) => {
      const read = readJson(writeJson(caseStudies), check)
      expect(read).toEqual({
        ok: true,
        value: caseStudies.map((value, index) => ({ at: index + 1, verdict: { ok: true, value } })),
      })
    }),
  )
})

test('what is written as newline-delimited JSON is read back as it was, one case study a line', () => {
  fc.assert(
    fc.property(anyStudies, (caseStudies) => {
      const text = writeNdjson(caseStudies)
      expect(text.split('\n')).toHaveLength(caseStudies.length + 1)
      expect(readNdjson(text, check)).toEqual(
        caseStudies.map((value, index) => ({ at: index + 1, verdict: { ok: true, value } })),
      )
    }),
  )
})

test('no text makes either throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const document = readJson(text, check)
      if (!document.ok) expect(document.reasons).toHaveLength(1)
      for (const { verdict } of readNdjson(text, check)) expect(verdict.ok).toBe(false)
    }),
  )
})
