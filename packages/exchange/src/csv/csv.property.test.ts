import { CaseStudy } from '@casebook/core/case-study'
import { parse } from '@casebook/core/reason'
import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import { themes, topics } from '@casebook/core/taxonomy'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { readCsv, readSheets } from './read.ts'
import { writeCsv, writeSheets } from './write.ts'

const taxonomies = { topics, themes }
const check = (input: unknown) => parse(CaseStudy, input)
const anyStudies = fc.uniqueArray(fc.oneof(anyCaseStudy, anyHostileCaseStudy), {
  maxLength: 4,
  selector: ({ slug }) => slug,
})
const verdicts = (caseStudies: CaseStudy[]) => caseStudies.map((value) => ({ ok: true, value }))

test('what is written as tables is read back as it was, and nothing is left over', () => {
  fc.assert(
    fc.property(anyStudies, (caseStudies) => {
      const read = readSheets(writeSheets(caseStudies, { taxonomies }), { taxonomies, check })
      expect(read).toMatchObject({ ok: true, value: { strays: [], unread: [] } })
      expect(read.ok && read.value.rows.map(({ verdict }) => verdict)).toEqual(verdicts(caseStudies))
    }),
  )
})

test('what is written as CSV is read back as it was, whatever the choices', () => {
  const anyChoices = fc.record({
    formulas: fc.constantFrom('escaped' as const, 'raw' as const),
    byteOrderMark: fc.boolean(),
  })
  fc.assert(
    fc.property(anyStudies, anyChoices, (caseStudies, choices) => {
      const files = writeCsv(caseStudies, { taxonomies, ...choices })
      const read = readCsv(files, { taxonomies, check, formulas: choices.formulas })
      expect(read).toMatchObject({ ok: true, value: { strays: [], unread: [] } })
      expect(read.ok && read.value.rows.map(({ verdict }) => verdict)).toEqual(verdicts(caseStudies))
    }),
  )
})
