import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Not on the internet: this machine, private and shared networks, link-local, documentation, multicast, reserved (IANA). */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
/** Within what IPv6 gives out: tunnels that hide an address of IPv4, and documentation. */
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** All that IPv6 gives out to the internet. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

/** Whether an address of IP, of either family, is one of the internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !inside.check(address, 'ipv4')
    case 6:
      return givenOut.check(address, 'ipv6') && !inside.check(address, 'ipv6')
    default:
      return false
  }
}

/** The host leads to no address of the internet. */
export class LeadsInside extends Error {
  override name = 'LeadsInside'
}

/**
 * Looks a name up, for a connection about to be made, and gives out addresses of the internet alone: so what is connected
 * to is what was looked at, however often a name changes where it leads.
 */
export const publicLookup: LookupFunction = (host, options, answer) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, [])
    const allowed = found.filter(({ address }) => isPublicAddress(address))
    const [first] = allowed
    if (!first) return answer(new LeadsInside(`${host} leads to no address of the internet.`), [])
    return options.all ? answer(null, allowed) : answer(null, first.address, first.family)
  })
}
