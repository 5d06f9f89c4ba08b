import * as z from 'zod'

const shape = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A day that the calendar has, in the years 0001 to 9999: `2026-11-22`. Days in this form sort as text. */
export const Day = z
  .string()
  .refine((text) => shape.test(text) && text.length === 10 && exists(text), {
    message: 'Write the date as year-month-day, such as 2026-11-22.',
    params: { rule: 'no-date' },
    abort: true,
  })
  .meta({ format: 'date' })
export type Day = z.infer<typeof Day>

/** A date as exact as it is known: a year, a year and month, or a day: `2016`, `2016-10`, `2016-10-31`. */
export const PartialDate = z
  .string()
  .refine((text) => shape.test(text) && (text.length < 10 || exists(text)), {
    message: 'Write the date as a year (2016), a month (2016-10) or a day (2016-10-31).',
    params: { rule: 'no-date' },
    abort: true,
  })
  .meta({ pattern: shape.source })
export type PartialDate = z.infer<typeof PartialDate>

/** The first day that `date` can mean: a year alone counts from 1 January. */
export function firstDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`
  return date.length === 7 ? `${date}-01` : date
}

/** The last day that `date` can mean: a year alone counts to 31 December, a month to its last day. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year = 0, month = 0] = date.split('-').map(Number)
  return `${date}-${String(daysIn(year, month)).padStart(2, '0')}`
}

/**
 * `day` moved by whole months, back where there are fewer than none; a day that the month lacks becomes its last
 * (31 January and a month is 28 or 29 February). Stops at the first and the last day that a date can name.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  if (total < 12) return '0001-01-01'
  if (total >= 120_000) return '9999-12-31'
  const newYear = Math.floor(total / 12)
  const newMonth = (total % 12) + 1
  const newDate = Math.min(date, daysIn(newYear, newMonth))
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as British readers write it: `22 November 2026`, `October 2016`, `2016`. */
export function dateInWords(date: PartialDate): string {
  const [year, month, day] = date.split('-')
  const name = month ? months[Number(month) - 1] : undefined
  return [day ? Number(day) : undefined, name, year].filter((part) => part !== undefined).join(' ')
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function exists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return date <= daysIn(year, month)
}
