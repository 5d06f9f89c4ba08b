import { CaseStudy } from '@casebook/core/case-study'
import { parse } from '@casebook/core/reason'
import { themes, topics } from '@casebook/core/taxonomy'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { tableIds } from './column.ts'
import { escapeFormula, unescapeFormula } from './formula.ts'
import { asNoneOrNotValue, asNotValue, guarded, readNotValue, unguarded } from './not-value.ts'
import { readCsv } from './read.ts'
import { readSeveral, writeSeveral } from './several.ts'
import { csvTables } from './tables.ts'
import { writeCsv } from './write.ts'

const taxonomies = { topics, themes }
const check = (input: unknown) => parse(CaseStudy, input)
const sharp = fc.constantFrom(...'=+-@\t\r\n\'"\\;,:', 'not known', 'none', 'withheld: x', '0', 'a')
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(sharp).map((parts) => parts.join('')),
)

describe('each way of writing has its way back', () => {
  test('for formulas, which no spreadsheet runs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(unescapeFormula(escapeFormula(text))).toBe(text)
      }),
    )
  })

  test.each([asNotValue, asNoneOrNotValue])('for texts that could be taken for a not-value', (mistaken) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(mistaken(guarded(text, mistaken))).toBe(false)
        expect(unguarded(guarded(text, mistaken), mistaken)).toBe(text)
      }),
    )
  })

  test('for several values in one cell', () => {
    const anyValue = anyText.map((text) => text.trim()).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const cell = writeSeveral(values)
        expect(readNotValue(cell)).toBeUndefined()
        expect(readSeveral(cell)).toEqual(values)
      }),
    )
  })
})

test('no cell of an escaped file begins as a formula does, and every cell stands in quotes', () => {
  fc.assert(
    fc.property(anyHostileCaseStudy, (caseStudy) => {
      for (const text of Object.values(writeCsv([caseStudy], { taxonomies }))) {
        expect(text).toMatch(/^(?:"(?:[^"]|"")*"(?:,|\r\n))+$/)
        for (const [, cell] of text.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g))
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }
    }),
  )
})

test('no text makes reading throw, be it nonsense, damaged or another table', () => {
  const headers = csvTables(taxonomies).flatMap(({ columns, links }) =>
    [...links, ...columns].map(({ name }) => name),
  )
  const nonsense = fc
    .array(fc.array(fc.oneof(fc.constantFrom(...headers), anyText), { maxLength: 6 }), { maxLength: 4 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'))
  const damaged = fc
    .tuple(anyHostileCaseStudy, fc.constantFrom(...tableIds), fc.nat(), fc.nat(5), anyText)
    .map(([caseStudy, table, at, length, text]) => {
      const files = writeCsv([caseStudy], { taxonomies })
      const whole = files[table] ?? ''
      const from = whole === '' ? 0 : at % whole.length
      return { ...files, [table]: whole.slice(0, from) + text + whole.slice(from + length) }
    })
  const anyFiles = fc.oneof(
    damaged,
    fc.dictionary(fc.constantFrom(...tableIds), fc.oneof(nonsense, anyText), { noNullPrototype: true }),
  )
  fc.assert(
    fc.property(anyFiles, (files) => {
      const read = readCsv(files, { taxonomies, check })
      const reasons = read.ok
        ? read.value.rows.flatMap(({ verdict }) => (verdict.ok ? [] : verdict.reasons))
        : read.reasons
      for (const { says } of reasons) expect(says).toMatch(/\.$/)
    }),
  )
})

describe('a text is read in time in proportion to it', () => {
  test.each([
    'Title,',
    '"',
    '"",',
    ',',
    '\n',
    '\r\n',
    ' ',
    'Partner 1 name,',
    ';',
    '\\',
    "'=",
    'withheld:',
    '(',
    '\t',
  ])('such as 300,000 characters of %j', (unit) => {
    const text = unit.repeat(300_000 / unit.length)
    const started = Date.now()
    for (const sheet of [
      text,
      `Title\n${text}`,
      `Title,Local authorities\na,"${text.replaceAll('"', '')}"\n`,
    ])
      readCsv({ 'case-studies': sheet }, { taxonomies, check })
    expect(Date.now() - started).toBeLessThan(12_000)
  })

  test('such as 20,000 parts of one case study, each with a fault', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `a,e${index % 1000},o${index},nonsense`)
    const evaluations = Array.from({ length: 1000 }, (_, index) => `a,e${index}`)
    const files = {
      'case-studies': 'Name in the address\na\n',
      evaluations: `Case study,Id\n${evaluations.join('\n')}\n`,
      outcomes: `Case study,Evaluation,Id,Direction\n${rows.join('\n')}\n`,
    }
    const started = Date.now()
    const read = readCsv(files, { taxonomies, check })
    expect(read.ok && !read.value.rows[0]?.verdict.ok).toBe(true)
    expect(Date.now() - started).toBeLessThan(12_000)
  })
})
