import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, Day, dateInWords, firstDay, lastDay } from './date.ts'

const two = (n: number) => String(n).padStart(2, '0')
const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(([m, d]) => `${m}-${two(d)}`)
  .filter((text) => Day.safeParse(text).success)
const partialDate = fc.oneof(year, month, day)

describe('firstDay and lastDay', () => {
  test('both are days, the last is never before the first, and the date stands between them', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const [first, last] = [Day.parse(firstDay(date)), Day.parse(lastDay(date))]
        expect(last >= first).toBe(true)
        expect(first.startsWith(date) && last.startsWith(date)).toBe(true)
      }),
    )
  })

  test('the day after the last is outside the date', () => {
    fc.assert(
      fc.property(fc.oneof(year, month), (date) => {
        fc.pre(date.slice(0, 4) !== '9999' && date.slice(0, 4) > '0099')
        const next = new Date(Date.parse(`${lastDay(date)}T00:00:00Z`) + 86_400_000).toISOString()
        expect(next.startsWith(date)).toBe(false)
      }),
    )
  })
})

describe('addMonths', () => {
  const months = fc.integer({ min: -2400, max: 2400 })
  const someDay = day.filter((text) => text >= '1000' && text < '9000')

  test('is always a day, in the month that the sum says', () => {
    fc.assert(
      fc.property(day, months, (from, count) => {
        Day.parse(addMonths(from, count))
      }),
    )
    fc.assert(
      fc.property(someDay, months, (from, count) => {
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthsOf(addMonths(from, count)) - monthsOf(from)).toBe(count)
      }),
    )
  })

  test('keeps the order of days and goes forward with the months', () => {
    fc.assert(
      fc.property(day, day, months, (one, other, count) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        expect(addMonths(earlier, count) <= addMonths(later, count)).toBe(true)
        expect(addMonths(earlier, count) <= addMonths(earlier, count + 1)).toBe(true)
      }),
    )
  })

  test('there and back is the same day, where every month has it', () => {
    fc.assert(
      fc.property(someDay, months, (from, count) => {
        fc.pre(Number(from.slice(8)) <= 28)
        expect(addMonths(addMonths(from, count), -count)).toBe(from)
      }),
    )
  })
})

describe('dateInWords', () => {
  test('two dates never have the same words', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (one, other) => {
        expect(dateInWords(one) === dateInWords(other)).toBe(one === other)
      }),
    )
  })
})
