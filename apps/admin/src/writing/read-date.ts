import { type Day, PartialDate } from '@casebook/core/date'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** How people write a date, British day first; what each of the three parts is called. */
const ways: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9})[-/., ]{1,2}(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[-/ ](?:of )?(?<month>[a-z]{3,9})[-/., ]{1,2}(?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9})[ ](?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
]

/**
 * The date that is meant by what was typed: `2016`, `October 2016`, `2016-10`, `31/10/2016`, `31st Oct 2016`.
 * `undefined` where none can be read, or the calendar has no such day.
 */
export function readDate(typed: string): PartialDate | Day | undefined {
  const text = typed.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  for (const way of ways) {
    const { year, month, day } = way.exec(text)?.groups ?? {}
    if (year === undefined) continue
    const parts = [year, month && numberOf(month), day?.padStart(2, '0')].filter((part) => part !== undefined)
    const read = PartialDate.safeParse(parts.join('-'))
    return read.success ? read.data : undefined
  }
  return undefined
}

function numberOf(month: string): string {
  if (/^\d/.test(month)) return month.padStart(2, '0')
  const at =
    fullMonths.indexOf(month) >= 0
      ? fullMonths.indexOf(month)
      : months.indexOf(month === 'sept' ? 'sep' : month)
  return at < 0 ? month : String(at + 1).padStart(2, '0')
}
