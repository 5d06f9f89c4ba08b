import type { Day } from '@casebook/core/date'

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day that it is in England at a moment in UTC, as readers here would write it down. */
export function dayInEngland(moment: string): Day {
  return days.format(new Date(moment))
}
