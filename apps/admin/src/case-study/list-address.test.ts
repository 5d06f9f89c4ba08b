import { expect, test } from 'vitest'
import { readDeskQuery, withoutValue, writeDeskQuery } from './list-address.ts'

const read = (address: string) => readDeskQuery(new URLSearchParams(address))

test.each([
  '',
  '?q=naloxone+kits',
  '?status=evaluated-locally&status=not-evaluated&flag=harm-found&topic=dementia&sort=title&page=3',
])('the address %s says all there is to the list', (address) => {
  expect(writeDeskQuery(read(address))).toBe(address)
})

test.each([
  ['?page=0', ''],
  ['?page=two&sort=colour', ''],
  ['?topic=dementia&topic=dementia&topic=', '?topic=dementia'],
  ['?q=++bury+&utm_source=post', '?q=bury'],
  ['?sort=updated&page=1', ''],
])('%s is written as %j', (address, written) => {
  expect(writeDeskQuery(read(address))).toBe(written)
})

test('taking a value out leaves the others and goes to the first page', () => {
  const query = read('?flag=ended&flag=stale&stage=current&page=4')
  expect(writeDeskQuery(withoutValue(query, 'flag', 'ended'))).toBe('?flag=stale&stage=current')
  expect(writeDeskQuery(withoutValue(query, 'stage', 'current'))).toBe('?flag=ended&flag=stale')
})
