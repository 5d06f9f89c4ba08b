import { expect, test } from 'vitest'
import { inEngland, momentsAt } from './england-time.ts'

test('a time in winter is universal time, and one in summer an hour before it', () => {
  expect(momentsAt('2026-12-01', '09:00')).toEqual(['2026-12-01T09:00:00+00:00'])
  expect(momentsAt('2027-06-01', '09:00')).toEqual(['2027-06-01T09:00:00+01:00'])
})

test('the hour that is left out in spring does not exist', () => {
  expect(momentsAt('2027-03-28', '01:00')).toEqual([])
  expect(momentsAt('2027-03-28', '01:59')).toEqual([])
  expect(momentsAt('2027-03-28', '00:59')).toEqual(['2027-03-28T00:59:00+00:00'])
  expect(momentsAt('2027-03-28', '02:00')).toEqual(['2027-03-28T02:00:00+01:00'])
})

test('the hour that comes twice in autumn is two moments, the earlier first', () => {
  expect(momentsAt('2026-10-25', '01:30')).toEqual(['2026-10-25T01:30:00+01:00', '2026-10-25T01:30:00+00:00'])
  expect(momentsAt('2026-10-25', '00:59')).toEqual(['2026-10-25T00:59:00+01:00'])
  expect(momentsAt('2026-10-25', '02:00')).toEqual(['2026-10-25T02:00:00+00:00'])
})

test.each(['', '2026-02-30', '2026-13-01', 'tomorrow'])('the day "%s" has no moments', (day) => {
  expect(momentsAt(day, '09:00')).toEqual([])
})

test('now is written down as in England', () => {
  expect(inEngland(new Date('2027-06-01T23:30:00.000Z'))).toBe('2027-06-02T00:30:00.000+01:00')
  expect(inEngland(new Date('2026-12-01T23:30:00.000Z'))).toBe('2026-12-01T23:30:00.000+00:00')
})
