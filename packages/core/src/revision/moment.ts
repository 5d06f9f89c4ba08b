import * as z from 'zod'
import { type Day, dateInWords } from '../date/date.ts'

/** A moment with its offset from universal time stated: `2026-12-01T09:00:00Z`, `2027-06-01T09:00:00+01:00` (RFC 3339). */
export const Moment = z.iso.datetime({
  offset: true,
  error: 'Write the time with its date and time zone, such as 2026-12-01T09:00:00+00:00.',
})
export type Moment = z.infer<typeof Moment>

/** Whether `one` comes after `other`, wherever each was written down. */
export function isAfter(one: Moment, other: Moment): boolean {
  return Date.parse(one) > Date.parse(other)
}

/** The moment that comes some days later, in universal time. */
export function daysAfter(moment: Moment, days: number): Moment {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}

/** The day that it is where the moment was written down. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10)
}

/** A moment as readers write it: `1 December 2026, 09:00 (UTC)`, `1 June 2027, 09:00 (UTC+01:00)`. */
export function momentInWords(moment: Moment): string {
  const [, time = '', offset = ''] = /T(\d\d:\d\d).*?([+-]\d\d:\d\d)?Z?$/.exec(moment) ?? []
  return `${dateInWords(dayOf(moment))}, ${time} (UTC${/[1-9]/.test(offset) ? offset : ''})`
}
