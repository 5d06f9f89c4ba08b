import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { caseStudy } from '../synthetic/builders.ts'
import { fullCaseStudy } from '../synthetic/full.ts'
import { DraftCaseStudy } from './draft.ts'
import { finishedCaseStudy } from './finished.ts'
import { reviewByFor } from './review-by.ts'

const kept = (typed: unknown) => expect(parse(DraftCaseStudy, typed)).toEqual({ ok: true, value: typed })

describe('a draft', () => {
  test.each([
    ['nothing', {}],
    ['a whole case study', caseStudy()],
    ['every field of the model', fullCaseStudy()],
    ['half a date', { start: '201' }],
    ['space, before and after too', { title: '  A title ', summary: ' ' }],
    ['a number as text, and text as number', { sources: [{ id: 'a', year: '20x6', title: 7 }] }],
    ['a part with nothing in it', { partners: [{}, { name: 'The force' }] }],
    ['a fact and what withholds it', { contact: { name: 'Ada', withheld: 'She asked us to' } }],
    ['script', { title: '<script>alert(1)</script>', approach: "'); drop table revisions; --" }],
    ['a list longer than the model takes', { topics: Array.from({ length: 30 }, (_, n) => `topic-${n}`) }],
    ['a text longer than the model takes', { title: 'long '.repeat(10_000) }],
    ['any writing of the world', { title: 'ﺔ 漢字 \u202E 🦉 a\u0301\t\r\n' }],
  ])('keeps %s as it was typed', (_, typed) => kept(typed))

  test.each([
    ['a field that the model has not', { titel: 'A' }, '', 'unrecognized-keys'],
    ['one inside', { place: { town: 'A' } }, 'place', 'unrecognized-keys'],
    ['a group for a list', { topics: { 0: 'dementia' } }, 'topics', 'invalid-type'],
    ['a list for a group', { place: ['Anytown'] }, 'place', 'invalid-type'],
    ['a list for a text', { title: ['A'] }, 'title', 'invalid-type'],
    ['the zero character', { title: 'a\u0000b' }, 'title', 'invisible-character'],
    ['half a character', { place: { name: '\ud800' } }, 'place.name', 'invisible-character'],
    ['a key of every object', JSON.parse('{"__proto__": {"title": "A"}}'), '', 'unrecognized-keys'],
    ['no group', 'a draft', '', 'invalid-type'],
  ])('refuses %s', (_, typed, field, rule) => {
    const verdict = parse(DraftCaseStudy, typed)
    expect(verdict.ok || verdict.reasons.map((reason) => [reason.field, reason.rule])).toEqual([
      [field, rule],
    ])
  })
})

describe('finished', () => {
  test('leaves out what is blank', () => {
    const blanks = {
      endReason: ' ',
      statedStage: { stage: '', asAt: '' },
      contact: { name: '', email: '', consentToPublish: false },
      mechanism: '',
      context: { staff: '', other: '\n' },
    }
    const { contact: _, ...whole } = caseStudy()
    expect(finishedCaseStudy({ ...whole, ...blanks, contact: 'not-known' })).toEqual({
      ok: true,
      value: caseStudy(),
    })
    const verdict = finishedCaseStudy({ ...whole, ...blanks })
    expect(verdict.ok || verdict.reasons.map(({ field }) => field)).toEqual(['contact'])
  })

  test('sets review-by 12 months after gathering, unless it is said otherwise', () => {
    const { reviewBy: _, ...unsaid } = caseStudy()
    const reviewOf = (draft: DraftCaseStudy) => {
      const verdict = finishedCaseStudy(draft)
      return verdict.ok ? verdict.value.reviewBy : verdict.reasons
    }
    expect(reviewOf(unsaid)).toBe('2027-11-30')
    expect(reviewOf({ ...unsaid, reviewBy: ' ' })).toBe('2027-11-30')
    expect(reviewOf({ ...unsaid, reviewBy: '2029-01-01' })).toBe('2029-01-01')
  })
})

test.each([
  ['2026-11-22', '2027-11-22'],
  ['2026-11', '2027-11-30'],
  ['2026', '2027-12-31'],
  ['2024-02-29', '2025-02-28'],
])('what was gathered on %s is to be looked at again by %s', (gatheredOn, reviewBy) => {
  expect(reviewByFor(gatheredOn)).toBe(reviewBy)
})
