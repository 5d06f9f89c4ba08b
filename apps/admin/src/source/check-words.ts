import { dateInWords } from '@casebook/core/date'
import type { SourceCheck } from '@casebook/core/source'
import type { AppRouter } from '@casebook/server/router'
import type { inferRouterOutputs } from '@trpc/server'
import { dayInWords } from '../frame/moments.ts'

/** The addresses that the library cites, of one standing. */
export type SourceList = inferRouterOutputs<AppRouter>['source']['list']

/** How an address can stand, in the order in which the desk shows it. */
export const standings = [
  { id: 'unreachable', label: 'Unreachable' },
  { id: 'failing', label: 'Failed lately' },
  { id: 'not-checkable', label: 'Could not be checked' },
  { id: 'reached', label: 'Reached' },
] as const
export type Standing = (typeof standings)[number]['id']

/** How an address stands. */
export function standingOf({ outcome, lastCheck }: SourceCheck): Standing {
  if (lastCheck?.reachable === false) return 'unreachable'
  if (outcome === 'missing' || outcome === 'failed') return 'failing'
  return outcome === 'reached' ? 'reached' : 'not-checkable'
}

export function standingLabel(id: Standing): string {
  return standings.find((standing) => standing.id === id)?.label ?? ''
}

/** What came of it, when, and on how many days it failed. */
export function checkInWords(check: SourceCheck): string {
  const { says, checkedAt, failedDays, failedSince, leadsTo } = check
  const on = dayInWords(checkedAt)
  const days = failedDays === 1 ? 'on one day' : `on ${failedDays} days`
  switch (standingOf(check)) {
    case 'reached':
      return leadsTo ? `Reached on ${on}. It now leads to ${leadsTo}` : `Reached on ${on}.`
    case 'unreachable':
      return `${says} It failed ${days}${failedSince ? `, first on ${dateInWords(failedSince)}` : ''}, and was tried last on ${on}.`
    case 'failing':
      return `${says} It failed ${days}, last on ${on}, which is too few to call it unreachable.`
    case 'not-checkable':
      return `${says} Tried on ${on}.`
  }
}

/** How many addresses came out how: `3 reached, 1 could not be checked`. */
export function countsInWords(checks: readonly SourceCheck[]): string {
  return standings
    .flatMap(({ id, label }) => {
      const count = checks.filter((check) => standingOf(check) === id).length
      return count > 0 ? [`${count} ${label.toLowerCase()}`] : []
    })
    .join(', ')
}
