import { Day } from '@casebook/core/date'
import { Moment } from '@casebook/core/revision'

const inEngland = { timeZone: 'Europe/London' } as const
const asMoment = new Intl.DateTimeFormat('en-GB', { ...inEngland, dateStyle: 'long', timeStyle: 'short' })
const asClock = new Intl.DateTimeFormat('en-GB', { ...inEngland, timeStyle: 'short' })
const asZone = new Intl.DateTimeFormat('en-GB', { ...inEngland, timeZoneName: 'short' })
const asFullMoment = new Intl.DateTimeFormat('en-GB', { ...inEngland, dateStyle: 'full', timeStyle: 'short' })
const asClockInUtc = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', timeStyle: 'short' })
const asDayInUtc = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const asDay = new Intl.DateTimeFormat('en-GB', { ...inEngland, dateStyle: 'long' })

/** A moment in the time of England: `23 November 2026 at 09:00`. */
export function momentInWords(utc: string): string {
  return asMoment.format(new Date(utc))
}

/** The time of day, in England: `09:00`. */
export function clockInWords(utc: string): string {
  return asClock.format(new Date(utc))
}

/** The day, in England: `23 November 2026`. */
export function dayInWords(utc: string): string {
  return asDay.format(new Date(utc))
}

/**
 * A moment to be met, in England's time with universal time beside it, and its day where that is another:
 * `Tuesday 1 June 2027 at 09:00 in England (BST), 08:00 UTC`.
 */
export function inBothTimes(moment: string): string {
  const at = new Date(moment)
  const zone = asZone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value
  const dayInUtc = asDayInUtc.format(at) === asDay.format(at) ? '' : `${asDayInUtc.format(at)}, `
  return `${asFullMoment.format(at)} in England (${zone}), ${dayInUtc}${asClockInUtc.format(at)} UTC`
}

/** What the audit tells of an act, with a moment or a day in words; anything else as it is. */
export function toldInWords(value: string): string {
  if (Moment.safeParse(value).success) return momentInWords(value)
  return Day.safeParse(value).success ? dayInWords(value) : value
}
