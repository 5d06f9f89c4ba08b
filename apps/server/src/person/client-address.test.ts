import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proxiesAt } from '../http/proxies.ts'
import { clientAddress } from './client-address.ts'
import { createTestDesk, type TestDesk } from './test-desk.ts'

const named = proxiesAt(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

test.each([
  ['straight from the network', '203.0.113.7', undefined, '203.0.113.7'],
  ['a stranger who claims to be someone else', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a neighbour whom the settings do not name', '192.168.0.9', '198.51.100.1', '192.168.0.9'],
  ['through a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['through a proxy that a stranger lied to', '10.0.0.2', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
  ['through two proxies', '127.0.0.1', '192.0.2.66, 198.51.100.1, 10.9.8.7', '198.51.100.1'],
  ['through proxies alone', '127.0.0.1', '10.0.0.1', '10.0.0.1'],
  ['through a proxy that says nothing of use', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['through a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['through a proxy that tells the port too', '127.0.0.1', '198.51.100.1:49152', '198.51.100.1'],
  ['IPv6 with a port', 'fd00::1', '[2001:db8:1:2::9]:49152', '2001:db8:1:2::/64'],
  ['IPv4 in IPv6 clothes', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['a proxy in IPv6 clothes', '::ffff:10.0.0.2', '198.51.100.1', '198.51.100.1'],
  ['IPv6, by its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['another address on the same line', '2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
  ['IPv6 written short', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['nothing known', undefined, undefined, 'not known'],
])('%s', (_, socket, forwardedFor, address) => {
  expect(clientAddress(socket, forwardedFor, named)).toBe(address)
})

test.each(['127.0.0.1', '::1', '10.0.0.2', '192.168.1.1'])(
  'where the settings name no proxy, %s is not believed about anybody else',
  (socket) => {
    expect(clientAddress(socket, '198.51.100.1', proxiesAt([]))).not.toContain('198.51.100')
  },
)

describe('over HTTP', () => {
  let behindProxy: TestDesk
  let alone: TestDesk
  beforeAll(async () => {
    behindProxy = await createTestDesk(undefined, { proxies: ['127.0.0.1'] })
    alone = await createTestDesk()
  })
  afterAll(() => Promise.all([behindProxy.remove(), alone.remove()]))

  /** So many people, each at an address that X-Forwarded-For tells, try once; how many are told to wait. */
  async function madeToWait(desk: TestDesk, people: number): Promise<number> {
    let waiting = 0
    for (let at = 0; at < people; at++) {
      const tried = { email: `someone${at}@council.example`, password: 'not the password' }
      const told = { 'x-forwarded-for': `198.51.100.${at}` }
      const { status } = await desk.browser('127.0.0.1').mutate('person.signIn', tried, told)
      if (status === 429) waiting += 1
    }
    return waiting
  }

  test('those behind a proxy that the settings name are told apart', async () => {
    expect(await madeToWait(behindProxy, 22)).toBe(0)
  })

  test('nobody becomes somebody else by a header of their own', async () => {
    expect(await madeToWait(alone, 22)).toBeGreaterThan(0)
  })
})
