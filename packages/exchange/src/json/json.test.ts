import { CaseStudy, contentVersion } from '@casebook/core/case-study'
import { parse } from '@casebook/core/reason'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { expect, test } from 'vitest'
import { readJson, readNdjson, writeNdjson } from './json.ts'

const check = (input: unknown) => parse(CaseStudy, input)

test('each line says in which version of the model it is written', () => {
  expect(JSON.parse(writeNdjson([caseStudy()]))).toMatchObject({ contentVersion })
})

test('a case study alone is read as a list of one', () => {
  const read = readJson(JSON.stringify(caseStudy()), check)
  expect(read).toEqual({ ok: true, value: [{ at: 1, verdict: { ok: true, value: caseStudy() } }] })
})

test('each line gets its own reasons, with its number in the file', () => {
  const text = `\uFEFF${JSON.stringify(caseStudy())}\r\n\n{"title": 7}\nnonsense\n`
  const [first, second, third] = readNdjson(text, check)
  expect(first).toMatchObject({ at: 1, verdict: { ok: true } })
  expect(second).toMatchObject({ at: 3, verdict: { ok: false } })
  expect(second?.verdict).toMatchObject({
    reasons: expect.arrayContaining([
      expect.objectContaining({ field: 'title', says: 'Give title as text.' }),
    ]),
  })
  expect(third).toMatchObject({ at: 4, verdict: { reasons: [{ rule: 'not-json' }] } })
})

test('a document that is not JSON is refused in a sentence', () => {
  expect(readJson('{', check)).toMatchObject({
    ok: false,
    reasons: [{ rule: 'not-json', says: expect.stringMatching(/^This is not JSON: .*\.$/) }],
  })
})
