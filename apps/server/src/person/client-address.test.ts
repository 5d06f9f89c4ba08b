import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['straight from the network', '203.0.113.7', undefined, '203.0.113.7'],
  ['a stranger who claims to be someone else', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['through a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['through a proxy that a stranger lied to', '10.0.0.2', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
  ['through a proxy that says nothing of use', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['IPv4 in IPv6 clothes', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['IPv6, by its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['another address on the same line', '2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
  ['IPv6 written short', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['nothing known', undefined, undefined, 'not known'],
])('%s', (_, socket, forwardedFor, address) => {
  expect(clientAddress(socket, forwardedFor)).toBe(address)
})
