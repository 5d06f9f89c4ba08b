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
  return `${date}-${daysIn(yearOf(date), monthOf(date))}`
}

/**
 * `day` moved by whole months, back where there are fewer than none; a day that the month lacks becomes its last
 * (31 January and a month is 28 or 29 February). Stops at the first and the last day that a date can name.
 */
export function addMonths(day: Day, months: number): Day {
  const total = yearOf(day) * 12 + (monthOf(day) - 1) + months
  if (total < 12) return '0001-01-01'
  if (total >= 120_000) return '9999-12-31'
  const newYear = Math.floor(total / 12)
  const newMonth = (total % 12) + 1
  const newDate = Math.min(dateOf(day), daysIn(newYear, newMonth))
  return `${String(newYear).padStart(4, '0')}-${twoDigits(newMonth)}-${twoDigits(newDate)}`
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
  if (date.length === 4) return date
  const month = `${months[monthOf(date) - 1]} ${date.slice(0, 4)}`
  return date.length === 7 ? month : `${dateOf(date)} ${month}`
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (days[month - 1] ?? 0)
}

function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}

function monthOf(date: PartialDate): number {
  return Number(date.slice(5, 7))
}

function dateOf(day: Day): number {
  return Number(day.slice(8))
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

function exists(day: string): boolean {
  return dateOf(day) <= daysIn(yearOf(day), monthOf(day))
}
