import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { addMonths, Day, dateInWords, firstDay, lastDay, PartialDate } from './date.ts'

const two = (n: number) => String(n).padStart(2, '0')

describe('Day and PartialDate', () => {
  test.each([
    '2016-02-29',
    '2000-02-29',
    '2026-11-22',
    '2026-12-31',
    '2026-04-30',
    '0001-01-01',
    '9999-12-31',
  ])('%s is a day', (text) => {
    expect(Day.parse(text)).toBe(text)
    expect(PartialDate.parse(text)).toBe(text)
  })

  test.each(['2016', '2016-10', '0001', '9999-12'])('%s is a date, and no day', (text) => {
    expect(PartialDate.parse(text)).toBe(text)
    expect(Day.safeParse(text).success).toBe(false)
  })

  test.each([
    '2015-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-02-30',
    '2026-01-32',
    '2026-01-00',
    '2026-00',
    '2026-13',
    '2026-00-01',
    '2026-13-01',
    '0000',
    '0000-01',
    '0000-01-01',
    '',
    '16',
    '216',
    '20165',
    '2016-1',
    '2016-1-1',
    '2016-10-1',
    '2016/10/31',
    '31-10-2016',
    '31/10/2016',
    '2016-10-',
    '2016-',
    '-2016',
    '+2016',
    ' 2016',
    '2016 ',
    '2016\n',
    '2016-10-31\n',
    '2016-10-31T00:00:00Z',
    '2016-10-31-01',
    '２０１６',
    '2016-1o',
    'October 2016',
    'not-known',
    'Invalid Date',
    '2016–10',
  ])('%j is no date', (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false)
    expect(Day.safeParse(text).success).toBe(false)
  })

  test.each([2016, new Date(), null, undefined, ['2016'], { year: 2016 }])(
    '%j is no date, for it is no text',
    (value) => {
      expect(PartialDate.safeParse(value).success).toBe(false)
      expect(Day.safeParse(value).success).toBe(false)
    },
  )

  test('every day of the calendar is a day, and no other', () => {
    for (const y of [1900, 2000, 2015, 2016, 2100]) {
      for (let m = 1; m <= 12; m++) {
        for (let d = 1; d <= 31; d++) {
          const text = `${y}-${two(m)}-${two(d)}`
          const there = new Date(`${text}T00:00:00Z`)
          const exists = there.getUTCMonth() + 1 === m && there.getUTCDate() === d
          expect([text, Day.safeParse(text).success]).toEqual([text, exists])
        }
      }
    }
  })
})

describe('the JSON Schema of a date', () => {
  test('tells other languages how it is written', () => {
    expect(z.toJSONSchema(Day)).toMatchObject({ type: 'string', format: 'date' })
    const { pattern = '' } = z.toJSONSchema(PartialDate)
    for (const text of ['2016', '2016-10', '2016-10-31']) expect(text).toMatch(new RegExp(pattern))
    for (const text of ['16', '2016-13', '31/10/2016', '']) expect(text).not.toMatch(new RegExp(pattern))
  })
})

describe('firstDay and lastDay', () => {
  test.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['2016-01', '2016-01-01', '2016-01-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2016-04', '2016-04-01', '2016-04-30'],
    ['2016-12', '2016-12-01', '2016-12-31'],
    ['2016-10-15', '2016-10-15', '2016-10-15'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first)
    expect(lastDay(date)).toBe(last)
  })
})

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-06-15', 12, '2027-06-15'],
    ['1999-12-31', 2, '2000-02-29'],
    ['0999-12-31', 1, '1000-01-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['9999-11-30', 2, '9999-12-31'],
    ['0001-01-15', -1, '0001-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('dateInWords', () => {
  test.each([
    ['2016', '2016'],
    ['2016-10', 'October 2016'],
    ['2016-10-31', '31 October 2016'],
    ['2026-11-02', '2 November 2026'],
    ['2026-01-01', '1 January 2026'],
    ['2026-12-30', '30 December 2026'],
    ['2024-02-29', '29 February 2024'],
  ])('%s is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })

  test('every month has its own name', () => {
    const names = Array.from({ length: 12 }, (_, at) => dateInWords(`2016-${two(at + 1)}`))
    expect(names).toEqual([
      'January 2016',
      'February 2016',
      'March 2016',
      'April 2016',
      'May 2016',
      'June 2016',
      'July 2016',
      'August 2016',
      'September 2016',
      'October 2016',
      'November 2016',
      'December 2016',
    ])
  })
})
