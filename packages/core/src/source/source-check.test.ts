import { describe, expect, test } from 'vitest'
import type { CheckAnswer } from './check-answer.ts'
import { archiveSearch, outcomeOf } from './check-answer.ts'
import { answerInWords } from './check-words.ts'
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

/** What is known after these answers, each on its day. */
function after(...asked: [day: number, answer: CheckAnswer][]): SourceCheck {
  let known: SourceCheck | null = null
  for (const [day, answer] of asked) {
    const at = dayNumber(day)
    const on = at.toISOString().slice(0, 10)
    known = checkAfter(address, known, { at, on, answer, leadsTo: null, chance: 0 })
  }
  if (!known) throw new TypeError('Nothing was asked.')
  return SourceCheck.parse(known)
}

describe('what an answer means', () => {
  test.each<[CheckAnswer, string]>([
    [status(200), 'reached'],
    [status(206), 'reached'],
    [status(404), 'missing'],
    [status(410), 'missing'],
    [status(401), 'not-checkable'],
    [status(403), 'not-checkable'],
    [status(405), 'not-checkable'],
    [status(451), 'not-checkable'],
    [status(501), 'not-checkable'],
    [status(999), 'not-checkable'],
    [status(429), 'busy'],
    [status(503), 'busy'],
    [status(500), 'failed'],
    [status(502), 'failed'],
    [silent, 'failed'],
    [{ kind: 'our-network' }, 'busy'],
    [{ kind: 'astray', why: 'loop', gaveCookies: false }, 'failed'],
    [{ kind: 'astray', why: 'loop', gaveCookies: true }, 'not-checkable'],
    [barred, 'not-checkable'],
  ])('%j is %s', (answer, outcome) => {
    expect(outcomeOf(address, answer)).toBe(outcome)
    expect(answerInWords(answer)).toMatch(/^[A-Z].*\.$/)
  })

  test('a fault of a web archive says nothing of the copy, and a copy that it has not is missing', () => {
    const copy = 'https://web.archive.org/web/20161001000000/http://example.org/'
    expect([status(500), silent, status(404)].map((answer) => outcomeOf(copy, answer))).toEqual([
      'busy',
      'busy',
      'missing',
    ])
  })
})

describe('an address is called unreachable', () => {
  test.each<[string, [number, CheckAnswer][], boolean]>([
    [
      'after failures on three days',
      [
        [0, silent],
        [1, status(500)],
        [2, silent],
      ],
      true,
    ],
    [
      'not after two',
      [
        [0, silent],
        [1, silent],
      ],
      false,
    ],
    [
      'not after many on one day',
      [
        [0, silent],
        [0, silent],
        [0, silent],
        [0, silent],
      ],
      false,
    ],
    [
      'after a 404 on two days',
      [
        [0, status(404)],
        [1, status(404)],
      ],
      true,
    ],
    [
      'after a 410 on two days',
      [
        [0, status(410)],
        [1, status(410)],
      ],
      true,
    ],
    ['not after one 404', [[0, status(404)]], false],
    [
      'not where it answered between',
      [
        [0, silent],
        [1, silent],
        [2, status(200)],
        [3, silent],
      ],
      false,
    ],
    [
      'also where it was busy between',
      [
        [0, silent],
        [1, status(503)],
        [2, silent],
        [3, silent],
      ],
      true,
    ],
    [
      'not for saying no to programs',
      [
        [0, status(403)],
        [1, status(403)],
        [2, barred],
        [3, barred],
      ],
      false,
    ],
    [
      'no longer once it cannot be checked',
      [
        [0, status(404)],
        [1, status(404)],
        [2, barred],
      ],
      false,
    ],
    [
      'no longer once it is back',
      [
        [0, status(404)],
        [1, status(404)],
        [9, status(200)],
      ],
      false,
    ],
  ])('%s', (_, asked, expected) => {
    expect(isUnreachable(after(...asked))).toBe(expected)
  })

  test('with the days that it failed on, and by a site that is busy it stays so', () => {
    expect(after([0, status(404)], [3, status(404)], [4, status(429)])).toMatchObject({
      outcome: 'busy',
      failedDays: 2,
      failedSince: '2026-11-01',
      failedLast: '2026-11-04',
      lastCheck: { on: '2026-11-04', reachable: false },
    })
  })

  test('and what was reached once and cannot be checked now was reached then', () => {
    expect(after([0, status(200)], [30, status(403)]).lastCheck).toEqual({
      on: '2026-11-01',
      reachable: true,
    })
  })
})

describe('it is due again', () => {
  test.each<[string, [number, CheckAnswer][], number]>([
    ['30 days after it was reached', [[0, status(200)]], 30],
    ['30 days after it could not be checked', [[0, barred]], 30],
    ['the day after a failure', [[0, silent]], 1],
    [
      'a week after it was called unreachable',
      [
        [0, status(404)],
        [1, status(404)],
      ],
      7,
    ],
    ['the day after it was busy', [[0, status(503)]], 1],
    ['when a busy site says', [[0, status(429, 3 * 86_400)]], 3],
    ['no later than in 30 days, whatever it says', [[0, status(503, 400 * 86_400)]], 30],
    ['no sooner than in a day, whatever it says', [[0, status(429, 5)]], 1],
  ])('%s', (_, asked, days) => {
    const { checkedAt, nextDue } = after(...asked)
    expect((Date.parse(nextDue) - Date.parse(checkedAt)) / 86_400_000).toBe(days)
  })
})

test('the copies of an address are looked for by its own name, also where it is a copy', () => {
  const listed = 'https://web.archive.org/web/*/http://example.org/a?b=c'
  expect(archiveSearch('http://example.org/a?b=c')).toBe(listed)
  expect(archiveSearch('https://web.archive.org/web/20161001000000/http://example.org/a?b=c')).toBe(listed)
  expect(
    archiveSearch('https://webarchive.nationalarchives.gov.uk/ukgwa/20161001000000/http://example.org/a?b=c'),
  ).toBe(listed)
})
