const asDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const asTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** The day of a moment, in the time of England: `22 November 2026`. */
export function dateOf(moment: string): string {
  return asDate.format(new Date(moment))
}

/** A moment with its time, in the time of England: `22 November 2026 at 09:30`. */
export function timeOf(moment: string): string {
  return asTime.format(new Date(moment))
}
