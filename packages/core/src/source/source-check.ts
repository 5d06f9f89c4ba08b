import * as z from 'zod'
import { Day } from '../date/date.ts'
import { type CheckAnswer, type CheckOutcome, checkOutcomes, outcomeOf } from './check-answer.ts'
import { answerInWords } from './check-words.ts'

/** When an address was last reached, or was found unreachable. */
export const LastCheck = z.strictObject({ on: Day, reachable: z.boolean() })
export type LastCheck = z.infer<typeof LastCheck>

/** What is known of an address that was checked. Moments are ISO strings in UTC. */
export const SourceCheck = z.strictObject({
  /** As it is cited; in a draft it may be none that the web has. */
  address: z.string(),
  checkedAt: z.string(),
  outcome: z.enum(checkOutcomes),
  /** The status of HTTP, where an answer came. */
  status: z.int().nullable(),
  /** Where redirects led in the end, if elsewhere. */
  leadsTo: z.string().nullable(),
  /** What came of it, in a sentence. */
  says: z.string(),
  /** On how many different days it failed in a row, or was missing, on which first, and on which last. */
  failedDays: z.int().min(0),
  failedSince: Day.nullable(),
  failedLast: Day.nullable(),
  /** What counts as `lastCheck` of a source with this address; `null` while nothing is sure. */
  lastCheck: LastCheck.nullable(),
  nextDue: z.string(),
})
export type SourceCheck = z.infer<typeof SourceCheck>

/** One asking: when, on which day in England, what came of it, and a number from 0 to below 1 by which days are spread. */
export type Asked = {
  at: Date
  on: Day
  answer: CheckAnswer
  leadsTo: string | null
  chance: number
}

const hour = 3_600_000
const day = 24 * hour

/** An address that was reached, or cannot be checked, is asked for again after so many days. */
const quietDays = 30
/** One that is called unreachable is asked for after so many, in case it comes back. */
const lostDays = 7
/** On how many different days it has to fail before it is called unreachable; fewer where the site itself says that it is gone. */
const daysToFail = 3
const daysToMiss = 2

/**
 * What is known of an address once it was asked for again. A failure on a day that has one already counts no more. While a
 * site is busy, what was known stays; what cannot be checked is never called unreachable.
 */
export function checkAfter(address: string, before: SourceCheck | null, asked: Asked): SourceCheck {
  const { at, on, answer, leadsTo } = asked
  const outcome = outcomeOf(address, answer)
  const failures = failuresAfter(before, outcome, on)
  const lastCheck = lastCheckAfter(before?.lastCheck ?? null, { outcome, on, days: failures.failedDays })
  return {
    address,
    checkedAt: at.toISOString(),
    outcome,
    status: answer.kind === 'status' ? answer.status : null,
    leadsTo,
    says: answerInWords(answer),
    ...failures,
    lastCheck,
    nextDue: new Date(at.getTime() + pauseAfter(outcome, lastCheck, asked)).toISOString(),
  }
}

/** Whether an address counts as unreachable, and its sources get the flag. */
export function isUnreachable({ lastCheck }: Pick<SourceCheck, 'lastCheck'>): boolean {
  return lastCheck?.reachable === false
}

type Failures = Pick<SourceCheck, 'failedDays' | 'failedSince' | 'failedLast'>

function failuresAfter(before: SourceCheck | null, outcome: CheckOutcome, on: Day): Failures {
  const none = { failedDays: 0, failedSince: null, failedLast: null }
  const { failedDays, failedSince, failedLast } = before ?? none
  if (outcome === 'reached' || outcome === 'not-checkable') return none
  if (outcome === 'busy' || failedLast === on) return { failedDays, failedSince, failedLast }
  return { failedDays: failedDays + 1, failedSince: failedSince ?? on, failedLast: on }
}

function lastCheckAfter(
  known: LastCheck | null,
  { outcome, on, days }: { outcome: CheckOutcome; on: Day; days: number },
): LastCheck | null {
  switch (outcome) {
    case 'reached':
      return { on, reachable: true }
    case 'not-checkable':
      return known?.reachable ? known : null
    case 'busy':
      return known
    case 'missing':
    case 'failed':
      return days >= (outcome === 'missing' ? daysToMiss : daysToFail) ? { on, reachable: false } : known
  }
}

/** How long an address is left alone, in milliseconds: never less than an hour, and spread, so that not all come due at once. */
function pauseAfter(outcome: CheckOutcome, lastCheck: LastCheck | null, { answer, chance }: Asked): number {
  if (outcome === 'reached' || outcome === 'not-checkable') return quietDays * day * (1 + chance / 10)
  const isLost = lastCheck?.reachable === false
  const usual = (isLost ? lostDays : 1) * day * (1 + chance / 10)
  const asked = answer.kind === 'status' ? (answer.retryAfter ?? 0) * 1000 : 0
  return outcome === 'busy' ? Math.min(Math.max(asked * (1 + chance / 10), usual), quietDays * day) : usual
}
