import { describe, expect, test } from 'vitest'
import { personalDataIn } from './personal-data.ts'

const found = (approach: string) => personalDataIn({ approach }).map(({ rule }) => rule)

describe('in a text', () => {
  test.each([
    ['Ring Ada on 07700 900123.', 'phone-number'],
    ['Ring +44 7700 900123', 'phone-number'],
    ['Ring (01632) 960 001', 'phone-number'],
    ['Ring 020 7946 0018, then wait.', 'phone-number'],
    ['Her number is 943 476 5919.', 'nhs-number'],
    ['NHS number 9434765919', 'nhs-number'],
    ['He was born on 3 March 1971.', 'date-of-birth'],
    ['DOB: 03/03/71', 'date-of-birth'],
    ['D.O.B. 3.3.1971', 'date-of-birth'],
    ['Date of birth 1971-03-03', 'date-of-birth'],
    ['QQ 12 34 56 C is no number, and AB 12 34 56 C is one.', 'national-insurance-number'],
    ['Write to ada.byron@council.example.', 'email-address'],
  ])('%j is seen', (text, rule) => {
    expect(found(text)).toEqual([rule])
  })

  test.each([
    'Call 101, 111 or 999.',
    'The helpline is 0800 123 4567, or 0808 2000 247.',
    'The council answers on 0300 123 4567 and on +44 300 123 4567.',
    'It reached 1,204,567 people in 2019/20 and 07 forces.',
    'The trial is ISRCTN 12345678, doi 10.1136/bmjopen-2019-031234.',
    'See https://council.example/07700900123?nhs=9434765919.',
    'Ten digits that are no NHS number: 943 476 5918, 1111111111.',
    'The service was born of a crisis in 2014.',
    'People born before 1960 were asked.',
    'Between 03/03/2019 and 05/06/2019 nothing happened.',
    'It cost £1 234 567 890.',
    'CCTV AB 12 was moved; form 12 34 56.',
    'Officers @ the match, 5 of them.',
  ])('%j is left alone', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('every text is read but the contact and the addresses, and the reason never repeats what it saw', () => {
  const number = '07700 900123'
  const reasons = personalDataIn({
    title: number,
    contact: { name: `The desk, ${number}`, email: 'a@b.example' },
    sources: [{ id: '07700900123', title: 'A', url: 'https://a.example/07700900123', note: number }],
    evaluations: [{ outcomes: [{ name: 'A', result: number }] }],
  })
  expect(reasons.map(({ field }) => field)).toEqual([
    'title',
    'sources.0.note',
    'evaluations.0.outcomes.0.result',
  ])
  for (const { says } of reasons) expect(says).not.toMatch(/\d/)
})

test('is read in time in proportion to the text', () => {
  const time = (length: number) => {
    const texts = ['0', '0 ', '(0', '07700 ', 'a@a.', 'born on 1 ', '12 34 ', 'AB 12 '].map((part) =>
      part.repeat(length / part.length),
    )
    const began = Date.now()
    for (const text of texts) found(text)
    return Date.now() - began
  }
  time(5_000)
  expect(time(160_000)).toBeLessThan(5_000)
})
