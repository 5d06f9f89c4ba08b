import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckAnswer, outcomeOf } from './check-answer.ts'
import { checkAfter, isUnreachable, SourceCheck } from './source-check.ts'

const address = 'https://example.org/report.pdf'
const status = (code: number, retryAfter: number | null = null): CheckAnswer => ({
  kind: 'status',
  status: code,
  retryAfter,
})
const silent: CheckAnswer = { kind: 'no-answer', why: 'timed-out' }
const barred: CheckAnswer = { kind: 'not-asked', why: 'robots' }
const dayNumber = (day: number) => new Date(Date.UTC(2026, 10, 1 + day, 12))

const anAnswer = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(200, 301, 400, 403, 404, 410, 429, 500, 503, 599, 999),
      fc.option(fc.nat(10_000_000)),
    )
    .map(([code, retryAfter]) => status(code, retryAfter)),
  fc.constantFrom<CheckAnswer>(
    silent,
    barred,
    { kind: 'no-answer', why: 'no-such-host' },
    { kind: 'our-network' },
    { kind: 'astray', why: 'loop', gaveCookies: false },
    { kind: 'astray', why: 'nowhere', gaveCookies: true },
  ),
)

/** So many days later, what the site answers, and how far the next day is spread. */
type Step = [later: number, answer: CheckAnswer, chance: number]
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.nat(3), anAnswer, fc.double({ min: 0, max: 0.999, noNaN: true })),
)

function holdsFor(asked: readonly Step[]): void {
  let known: SourceCheck | null = null
  let day = 0
  let failing = new Set<number>()
  for (const [later, answer, chance] of asked) {
    day += later
    const at = dayNumber(day)
    const on = at.toISOString().slice(0, 10)
    const outcome = outcomeOf(address, answer)
    if (outcome === 'failed' || outcome === 'missing') failing.add(day)
    if (outcome === 'reached' || outcome === 'not-checkable') failing = new Set()
    known = checkAfter(address, known, { at, on, answer, leadsTo: null, chance })
    expect(SourceCheck.parse(known)).toEqual(known)
    expect(known.failedDays).toBe(failing.size)
    if (isUnreachable(known)) expect(failing.size).toBeGreaterThanOrEqual(2)
    if (outcome === 'reached') expect(isUnreachable(known)).toBe(false)
    const pause = (Date.parse(known.nextDue) - at.getTime()) / 86_400_000
    expect(pause).toBeGreaterThanOrEqual(1)
    expect(pause).toBeLessThanOrEqual(33)
  }
}

test('whatever sites answer: two failing days before anybody calls it unreachable, at most once a day, once in 33 days', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      holdsFor(asked)
    }),
  )
})
