import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

test.each([
  ['2016', '2016'],
  [' 2016 ', '2016'],
  ['2016-10', '2016-10'],
  ['2016-1', '2016-01'],
  ['10/2016', '2016-10'],
  ['October 2016', '2016-10'],
  ['oct 2016', '2016-10'],
  ['Sept. 2016', '2016-09'],
  ['2016-10-31', '2016-10-31'],
  ['31/10/2016', '2016-10-31'],
  ['1.2.2016', '2016-02-01'],
  ['31-10-2016', '2016-10-31'],
  ['31 October 2016', '2016-10-31'],
  ['31st of October, 2016', '2016-10-31'],
  ['October 31, 2016', '2016-10-31'],
  ['29 Feb 2016', '2016-02-29'],
])('%s is understood as %s', (typed, date) => {
  expect(readDate(typed)).toBe(date)
})

test.each([
  '',
  'last autumn',
  '29 Feb 2015',
  '31/11/2016',
  '10/31/2016',
  '16',
  "Oct '16",
  '0000',
  'Octember 2016',
  'winter 2016',
  '2016-13',
])('“%s” is no date', (typed) => {
  expect(readDate(typed)).toBeUndefined()
})

test.each([
  ['2016', 2016],
  ['0', 0],
  ['1,322', 1322],
  [' 12 ', 12],
  ['0.5', 0.5],
  ['', undefined],
  ['   ', undefined],
  ['about 40', 'about 40'],
  ['1,32', '1,32'],
  ['007', '007'],
  ['-3', '-3'],
  ['1e9', '1e9'],
  ['12345678901234567890', '12345678901234567890'],
])('the number %j is kept as %j', (typed, kept) => {
  expect(readNumber(typed)).toBe(kept)
})
