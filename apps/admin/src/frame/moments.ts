const inEngland = { timeZone: 'Europe/London' } as const
const asMoment = new Intl.DateTimeFormat('en-GB', { ...inEngland, dateStyle: 'long', timeStyle: 'short' })
const asClock = new Intl.DateTimeFormat('en-GB', { ...inEngland, timeStyle: 'short' })
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
