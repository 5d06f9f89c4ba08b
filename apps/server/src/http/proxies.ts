import { BlockList, isIP } from 'node:net'
import type { Logger } from 'pino'

/** The proxies in front, by their addresses: what they say of where a request came from is believed, and nobody else's word. */
export type Proxies = { include: (address: string) => boolean }

/** Reads addresses (`127.0.0.1`) and networks (`10.0.0.0/8`), of either family. Each has to be one that `isProxy` takes. */
export function proxiesAt(list: readonly string[]): Proxies {
  const blocks = new BlockList()
  for (const one of list) {
    const [address = '', prefix] = one.split('/')
    const family = familyOf(address)
    if (prefix === undefined) blocks.addAddress(address, family)
    else blocks.addSubnet(address, Number(prefix), family)
  }
  return { include: (address) => isIP(address) !== 0 && blocks.check(address, familyOf(address)) }
}

/** This machine and private networks: where a proxy is likely to stand. */
const neighbours = proxiesAt([
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'],
  ...['::1', 'fc00::/7', 'fe80::/10'],
])

/** Says once, in the log, that a neighbour forwards for others without being named: all behind it count as one address. */
export function tellOfUnnamed(
  proxies: Proxies,
  log: Logger,
): (socket: string, forwardedFor: unknown) => void {
  let told = false
  return (socket, forwardedFor) => {
    const address = socket.replace(/^::ffff:/i, '')
    if (told || !forwardedFor || proxies.include(address) || !neighbours.include(address)) return
    told = true
    log.warn(
      { address },
      'This address sends X-Forwarded-For and is not believed: if it is a proxy of yours, name it in CASEBOOK_PROXIES. Until then all who come through it count as one when sign-ins have to wait.',
    )
  }
}

/** Whether `text` names an address or a network. All addresses at once (`0.0.0.0/0`) are none: anybody could then claim to be anybody. */
export function isProxy(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || address.includes('%') || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32)
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
