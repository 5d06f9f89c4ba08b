import { expect, test } from 'vitest'
import { timeInBoth } from './time-in-both.ts'

test.each([
  ['2026-12-01T09:00:00.000+00:00', '1 December 2026 at 09:00 in England (09:00 UTC)'],
  ['2027-06-01T09:00:00.000+01:00', '1 June 2027 at 09:00 in England (08:00 UTC)'],
  ['2027-06-01T00:30:00.000+01:00', '1 June 2027 at 00:30 in England (31 May 2027, 23:30 UTC)'],
])('%s is %s', (moment, words) => {
  expect(timeInBoth(moment)).toBe(words)
})
