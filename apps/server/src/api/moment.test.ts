import { expect, test } from 'vitest'
import { momentInEngland } from './moment.ts'

test.each([
  ['2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000+00:00'],
  ['2027-05-31T23:30:00.000Z', '2027-06-01T00:30:00.000+01:00'],
  ['2027-03-28T00:59:59.999Z', '2027-03-28T00:59:59.999+00:00'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28T02:00:00.000+01:00'],
  ['2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000+01:00'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25T01:00:00.000+00:00'],
])('%s is %s in England, and the same moment', (utc, there) => {
  expect(momentInEngland(new Date(utc))).toBe(there)
  expect(new Date(there).toISOString()).toBe(utc)
})
