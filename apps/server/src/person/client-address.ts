import { isIP } from 'node:net'
import type { Proxies } from '../http/proxies.ts'

/**
 * Where a request came from. Each proxy adds to X-Forwarded-For, at its end, the address that asked it; so from the other
 * end of the connection we go back along the list for as long as we stand at a proxy that the settings name. Anyone else
 * speaks for themselves. IPv6 by its /64, since one line at home has all of that.
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: Proxies,
): string {
  const told = (forwardedFor ?? '').split(',').map((address) => plain(address.trim()))
  let address = plain(socket ?? '')
  while (proxies.include(address)) {
    const before = told.pop()
    if (before === undefined || isIP(before) === 0) break
    address = before
  }
  return network(address)
}

/** An address as PostgreSQL and people write it, also where it comes with a port, or as IPv4 in IPv6's clothes. */
function plain(address: string): string {
  return address
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
}

function network(address: string): string {
  if (isIP(address) !== 6) return address || 'not known'
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = tail === undefined ? before : [...before, ...zeros, ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
