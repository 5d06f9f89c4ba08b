import type { CheckAnswer } from '@casebook/core/source'
import robotsParser from 'robots-parser'
import { hostOf } from './one-request.ts'

/** What a site lets us read, and how many milliseconds it wants between two requests. */
export type Rules = { allows: (address: string) => boolean; pause: number }

/** Under which robots.txt may speak of us. */
export const robotName = 'CasebookSourceCheck'

/** So long what a site says counts (RFC 9309: a day at the most), in milliseconds; the longest pause that is granted. */
const keptFor = 24 * 60 * 60_000
const longestPause = 60_000
const mostKept = 2_000

export const everything: Rules = { allows: () => true, pause: 0 }

/** The rules of a robots.txt. */
export function rulesIn(address: string, text: string): Rules {
  const robots = robotsParser(address, text)
  const seconds = Number(robots.getCrawlDelay(robotName) ?? 0)
  return {
    allows: (page) => robots.isDisallowed(page, robotName) !== true,
    pause: Math.min(Number.isFinite(seconds) ? seconds * 1000 : 0, longestPause),
  }
}

/** What asking for a robots.txt gave: its rules, or the answer that then stands for every page of the site. */
export type Found = { rules: Rules } | { instead: CheckAnswer }

/** Asks each site for its robots.txt once a day at the most. A site that gave none in time is asked anew. */
export class Robots {
  readonly #kept = new Map<string, { found: Promise<Found>; until: number }>()

  async of(url: URL, ask: (robots: URL) => Promise<Found>): Promise<Found> {
    const site = `${url.protocol}//${hostOf(url)}`
    const kept = this.#kept.get(site)
    if (kept && kept.until > Date.now()) return kept.found
    const found = ask(new URL('/robots.txt', url))
    this.#kept.set(site, { found, until: Date.now() + keptFor })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    const forget = () => this.#kept.delete(site)
    found.then((each) => 'instead' in each && forget(), forget)
    return found
  }
}
