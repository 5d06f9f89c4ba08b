import type { Moment } from '@casebook/core/revision'

/** Made once: making one takes long. */
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })

/** The moment as it is written down in England, so that its day is the day here: `2027-06-01T00:30:00.000+01:00`. */
export function momentInEngland(now: Date): Moment {
  const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const offset = name.replace('GMT', '') || '+00:00'
  const [hours = 0] = offset.split(':').map(Number)
  return `${new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, -1)}${offset}`
}
