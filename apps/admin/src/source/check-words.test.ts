import { type CheckAnswer, checkAfter, type SourceCheck } from '@casebook/core/source'
import { expect, test } from 'vitest'
import { checkInWords, countsInWords, standingLabel, standingOf } from './check-words.ts'

const status = (code: number): CheckAnswer => ({ kind: 'status', status: code, retryAfter: null })

/** What is known of an address after these answers, a day apart. */
function after(leadsTo: string | null, ...answers: CheckAnswer[]): SourceCheck {
  const known = answers.reduce<SourceCheck | null>((before, answer, day) => {
    const at = new Date(Date.UTC(2026, 10, 1 + day, 12))
    const on = at.toISOString().slice(0, 10)
    return checkAfter('https://example.org/', before, { at, on, answer, leadsTo, chance: 0 })
  }, null)
  if (!known) throw new TypeError('Nothing was asked.')
  return known
}

test.each([
  [after(null, status(200)), 'Reached', 'Reached on 1 November 2026.'],
  [
    after('https://example.org/new', status(200)),
    'Reached',
    'Reached on 1 November 2026. It now leads to https://example.org/new',
  ],
  [
    after(null, status(404)),
    'Failed lately',
    'The site says that there is no such page (404). It failed on one day, last on 1 November 2026, which is too few to call it unreachable.',
  ],
  [
    after(null, status(404), status(404)),
    'Unreachable',
    'The site says that there is no such page (404). It failed on 2 days, first on 1 November 2026, and was tried last on 2 November 2026.',
  ],
  [
    after(null, status(403)),
    'Could not be checked',
    'The site turns programs away (403). Open it yourself. Tried on 1 November 2026.',
  ],
])('what is known is said: %#', (check, label, words) => {
  expect([standingLabel(standingOf(check)), checkInWords(check)]).toEqual([label, words])
})

test('what came of many is counted', () => {
  const checks = [after(null, status(200)), after(null, status(429)), after(null, status(200))]
  expect(countsInWords(checks)).toBe('1 could not be checked, 2 reached')
  expect(countsInWords([])).toBe('')
})
