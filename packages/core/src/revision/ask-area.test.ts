import { describe, expect, test } from 'vitest'
import { type AreaAsk, answerForArea, askArea, confirmationFrom, openAsk, stopAsking } from './ask-area.ts'
import { as, begun, now, rulesAgainst, value, writer } from './test-copies.ts'

const whom = { revision: 1, name: 'Dr Grey, public health', email: 'Grey@Council.example' }
const ask = value(askArea(begun(), writer, now, whom))
const right = { field: 'summary', answer: 'right' as const }
const wrong = { field: 'cost.amount', answer: 'wrong' as const, says: 'It was £80,000.' }
const after = '2026-11-25T12:00:00Z'

describe('asking the area', () => {
  test('makes an ask that expires, without an account', () => {
    expect(ask).toEqual({
      caseStudy: 'triage',
      revision: 1,
      name: 'Dr Grey, public health',
      email: 'grey@council.example',
      by: 'writer',
      at: now,
      expiresAt: '2026-12-06T10:00:00.000Z',
      stopped: null,
      answered: null,
    })
  })

  test.each([
    ['a link that has expired', { expiresAt: now }, ['expiry-passed']],
    ['a link of three months', { expiresAt: '2027-02-22T10:00:00Z' }, ['expiry-too-late']],
    ['a time without a zone', { expiresAt: '2026-12-01T10:00:00' }, ['invalid-format']],
    ['nobody', { name: '', email: '' }, ['too-small', 'custom']],
    ['another revision', { revision: 2 }, ['changed-since']],
  ])('refuses %s', (_, given, rules) => {
    expect(rulesAgainst(askArea(begun(), writer, now, { ...whom, ...given }))).toEqual(rules)
  })

  test('is for editors', () => {
    expect(rulesAgainst(askArea(begun(), as('contributor', 'writer'), now, whom))).toEqual(['role-too-low'])
  })
})

describe('answering', () => {
  test('is kept, field by field, with when', () => {
    expect(value(answerForArea(ask, after, { answers: [right, wrong] })).answered).toEqual({
      at: after,
      answers: [right, wrong],
    })
  })

  test.each<[string, AreaAsk, string, string]>([
    ['an expired link', ask, '2026-12-06T10:00:00.000Z', 'link-expired'],
    ['a link that was stopped', value(stopAsking(ask, writer, now)), after, 'link-stopped'],
    ['a link that was used', value(answerForArea(ask, after, { answers: [right] })), after, 'answered'],
  ])('is refused by %s, and the page says why', (_, given, at, rule) => {
    expect(rulesAgainst(answerForArea(given, at, { answers: [right] }))).toEqual([rule])
    expect(rulesAgainst(openAsk(given, at))).toEqual([rule])
  })

  test('a link that works opens', () => {
    expect(openAsk(ask, after)).toEqual({ ok: true, value: ask })
  })

  test('"wrong" has to say what would be right, and something has to be answered', () => {
    const verdict = answerForArea(ask, after, { answers: [right, { ...wrong, says: ' ' }] })
    expect(verdict.ok || verdict.reasons.map(({ field }) => field)).toEqual(['answers.1.says'])
    expect(answerForArea(ask, after, { answers: [], remark: 'All is well.' }).ok).toBe(false)
  })

  test('what they say besides is kept with it, and a blank is nothing said', () => {
    const remarked = (remark: string) =>
      value(answerForArea(ask, after, { answers: [right], remark })).answered?.remark
    expect(remarked('Ring us any time.')).toBe('Ring us any time.')
    expect(remarked('  ')).toBeUndefined()
    expect(rulesAgainst(answerForArea(ask, after, { answers: [right], remark: '<b>Hm</b>' }))).toEqual([
      'unsafe-markdown',
    ])
  })

  test('what was answered stays when nobody may answer any more', () => {
    const answered = value(answerForArea(ask, after, { answers: [right] }))
    expect(rulesAgainst(stopAsking(answered, writer, after))).toEqual(['answered'])
    expect(rulesAgainst(stopAsking(ask, as('contributor'), after))).toEqual(['role-too-low'])
  })
})

test('fills "confirmed locally" where something was right and nothing wrong', () => {
  const confirmed = (...answers: (typeof right | typeof wrong | { field: string; answer: 'not-known' })[]) =>
    confirmationFrom(value(answerForArea(ask, after, { answers })))
  expect(confirmed(right, { field: 'cost', answer: 'not-known' })).toEqual({
    by: 'Dr Grey, public health',
    on: '2026-11-25',
  })
  expect(confirmed(right, wrong)).toBeNull()
  expect(confirmed({ field: 'cost', answer: 'not-known' })).toBeNull()
  expect(confirmationFrom(ask)).toBeNull()
})
