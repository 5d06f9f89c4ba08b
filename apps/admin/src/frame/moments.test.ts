import { expect, test } from 'vitest'
import { inBothTimes, toldInWords } from './moments.ts'

test.each([
  ['2026-12-01T09:00:00.000+00:00', 'Tuesday, 1 December 2026 at 09:00 in England (GMT), 09:00 UTC'],
  ['2027-06-01T09:00:00.000+01:00', 'Tuesday, 1 June 2027 at 09:00 in England (BST), 08:00 UTC'],
  ['2027-06-01T00:30:00.000+01:00', 'Tuesday, 1 June 2027 at 00:30 in England (BST), 31 May 2027, 23:30 UTC'],
])('%s is %s', (moment, words) => {
  expect(inBothTimes(moment)).toBe(words)
})

test('what the audit tells is in words where it is a moment or a day, and else as it is', () => {
  expect(toldInWords('2026-12-07T06:49:24.060Z')).toBe('7 December 2026 at 06:49')
  expect(toldInWords('2026-12-07')).toBe('7 December 2026')
  expect(toldInWords('2026-12')).toBe('2026-12')
  expect(toldInWords('On 2026-12-07 they called')).toBe('On 2026-12-07 they called')
})
