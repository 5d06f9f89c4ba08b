import { isHeard } from '@casebook/core/source'
import { askFor, type Manners, type Reply } from './ask.ts'

/** Hosts that are asked at once. */
const atOnce = 4

export type Replies = Map<string, Reply>

/**
 * Asks for addresses, a few hosts at once and each host's one after the other. Tells of each as it comes, and throws where
 * it is told to stop.
 */
export async function askForAll(
  addresses: readonly string[],
  manners: Manners,
  tell: () => void = () => {},
): Promise<Replies> {
  const replies: Replies = new Map()
  const hosts = [...byHost(addresses).values()]
  const work = async () => {
    for (let mine = hosts.shift(); mine; mine = hosts.shift()) {
      for (const address of mine) {
        replies.set(address, await askFor(address, manners))
        tell()
      }
    }
  }
  const working = Array.from({ length: Math.min(atOnce, hosts.length) }, work)
  await Promise.allSettled(working)
  await Promise.all(working)
  return replies
}

/** Whether some answer was heard at all. */
export function someHeard(replies: Replies): boolean {
  return [...replies.values()].some(({ answer }) => isHeard(answer))
}

/** Whether silence was met, so that it matters whether our own network is in order. */
export function someSilent(replies: Replies): boolean {
  return [...replies.values()].some(({ answer: { kind } }) => kind === 'no-answer' || kind === 'our-network')
}

function byHost(addresses: readonly string[]): Map<string, string[]> {
  const hosts = new Map<string, string[]>()
  for (const address of new Set(addresses)) {
    const host = URL.canParse(address) ? new URL(address).host : ''
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  return hosts
}
