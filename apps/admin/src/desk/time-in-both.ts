import { timeOf } from '../revision/dates.ts'

const clockInUtc = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
const dayInUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A moment in England's time and in universal time: `1 June 2027 at 09:00 in England (08:00 UTC)`, with its day where that is another. */
export function timeInBoth(moment: string): string {
  const at = new Date(moment)
  const inEngland = timeOf(moment)
  const day = dayInUtc.format(at)
  const inUtc = inEngland.startsWith(`${day} `) ? clockInUtc.format(at) : `${day}, ${clockInUtc.format(at)}`
  return `${inEngland} in England (${inUtc} UTC)`
}
