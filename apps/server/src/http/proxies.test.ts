import { pino } from 'pino'
import { expect, test } from 'vitest'
import { isProxy, proxiesAt, tellOfUnnamed } from './proxies.ts'

test.each(['127.0.0.1', '10.0.0.0/8', '10.1.2.3/8', '192.0.2.1/32', '::1', 'fd00::/8', '2001:db8::/128'])(
  '%s names a proxy',
  (text) => {
    expect(isProxy(text)).toBe(true)
  },
)

test.each([
  'localhost',
  'proxy.example.org',
  '10.0.0.0/33',
  '10.0.0.0/0',
  '::/0',
  '::/129',
  '10.0.0.0/08',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '10.0.0',
  'fe80::1%eth0',
  'all',
  '*',
  '',
])('"%s" names none', (text) => {
  expect(isProxy(text)).toBe(false)
})

test('addresses and networks of both families hold what is in them', () => {
  const proxies = proxiesAt(['127.0.0.1', '10.1.2.3/8', 'fd00::/8'])
  expect(['127.0.0.1', '10.200.0.1', 'fd12::1'].map(proxies.include)).toEqual([true, true, true])
  expect(['127.0.0.2', '11.0.0.1', '::1', 'unknown', ''].map(proxies.include)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
})

test('without any, nobody is believed', () => {
  expect(['127.0.0.1', '::1', '10.0.0.1'].some(proxiesAt([]).include)).toBe(false)
})

test('a neighbour that forwards for others without being named is told of, once', async () => {
  const told: string[] = []
  const log = pino({ base: null }, { write: (line) => void told.push(JSON.parse(line).address) })
  const tell = tellOfUnnamed(proxiesAt(['10.0.0.1']), log)
  tell('10.0.0.1', '198.51.100.1')
  tell('203.0.113.7', '198.51.100.1')
  tell('192.168.0.9', undefined)
  expect(told).toEqual([])
  tell('::ffff:127.0.0.1', '198.51.100.1')
  tell('127.0.0.1', '198.51.100.1')
  expect(told).toEqual(['127.0.0.1'])
})
