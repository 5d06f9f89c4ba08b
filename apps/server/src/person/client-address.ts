import { isIP } from 'node:net'

const nextDoor = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd]|fe80:)/i

/**
 * Where a request came from. A proxy next door (on this machine or a private network) is believed about the address that
 * it added last; anyone else speaks for themselves. IPv6 by its /64, since one line at home has all of that.
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | undefined): string {
  const direct = plain(socket ?? '')
  const told = plain(forwardedFor?.split(',').at(-1)?.trim() ?? '')
  return network(nextDoor.test(direct) && isIP(told) ? told : direct)
}

/** An IPv4 address as PostgreSQL and people write it, also where it comes in IPv6's clothes. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
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
