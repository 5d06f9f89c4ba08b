import type { Moment } from '@casebook/core/revision'

const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })

/** How far the clocks in England are before universal time at a moment: `+01:00`. */
function offsetAt(time: number): string {
  const name = parts.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name.replace('GMT', '') || '+00:00'
}

/** A moment as it is written down in England, so that its day is the day there. */
export function inEngland(now: Date): Moment {
  const offset = offsetAt(now.getTime())
  const shift = Number(offset.slice(1, 3)) * 3_600_000
  return `${new Date(now.getTime() + shift).toISOString().slice(0, -1)}${offset}`
}

/**
 * The moments at which the clocks in England show this day and time: one as a rule, none in the hour that is left out in
 * spring, two in the hour that comes twice in autumn. Days are `2026-12-01`, times `09:00`.
 */
export function momentsAt(day: string, time: string): Moment[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return []
  return ['+01:00', '+00:00']
    .map((offset) => `${day}T${time}:00${offset}`)
    .filter((moment) => {
      const at = Date.parse(moment)
      return !Number.isNaN(at) && inEngland(new Date(at)) === `${day}T${time}:00.000${moment.slice(-6)}`
    })
}
