const inEngland = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day it is, in the time of England: what status and stage are judged as at. */
export function today(): string {
  return inEngland.format(new Date())
}
