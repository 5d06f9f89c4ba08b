import { expect, test } from 'vitest'
import { dayOf, daysAfter, isAfter, Moment, momentInWords } from './moment.ts'

test.each(['2026-12-01T09:00:00Z', '2027-06-01T09:00:00+01:00', '2026-12-01T09:00:00.123-05:30'])(
  '%s is a moment',
  (text) => {
    expect(Moment.safeParse(text).success).toBe(true)
  },
)

test.each([
  '2026-12-01T09:00:00',
  '2026-12-01T09:00Z',
  '2026-12-01 09:00:00+00',
  '2026-12-01',
  '2026-02-30T09:00:00Z',
  '2026-12-01T24:00:00Z',
  '2026-12-01T09:00:00+25:00',
  'tomorrow',
  '',
])('%j is none', (text) => {
  expect(Moment.safeParse(text).success).toBe(false)
})

test('later is later, wherever it was written down', () => {
  expect(isAfter('2027-06-01T09:00:00+01:00', '2027-06-01T07:59:59Z')).toBe(true)
  expect(isAfter('2027-06-01T09:00:00+01:00', '2027-06-01T08:00:00Z')).toBe(false)
  expect(isAfter('2027-06-01T09:00:00+01:00', '2027-06-01T08:30:00Z')).toBe(false)
})

test('the day is that of the place where it was written down', () => {
  expect(dayOf('2027-06-01T00:30:00+01:00')).toBe('2027-06-01')
  expect(daysAfter('2026-12-25T10:00:00Z', 14)).toBe('2027-01-08T10:00:00.000Z')
})

test.each([
  ['2026-12-01T09:00:00Z', '1 December 2026, 09:00 (UTC)'],
  ['2026-12-01T09:00:00.5+00:00', '1 December 2026, 09:00 (UTC)'],
  ['2027-06-01T18:30:00+01:00', '1 June 2027, 18:30 (UTC+01:00)'],
  ['2027-06-01T18:30:00-05:30', '1 June 2027, 18:30 (UTC-05:30)'],
])('%s reads %s', (moment, words) => {
  expect(momentInWords(moment)).toBe(words)
})
