import type { CheckAnswer } from '@casebook/core/source'
import { answerOfError } from './no-answer.ts'
import { type Asking, type GoingOut, hostOf, oneRequest, type Response } from './one-request.ts'
import { ComeLater, type Pace } from './pace.ts'
import { secondsIn } from './retry-after.ts'
import { everything, type Found, type Robots, rulesIn } from './robots.ts'

/** What keeps us polite, the same for all who ask in one process. */
export type Manners = { going: GoingOut; pace: Pace; robots: Robots }

/** What came of asking for an address, and where redirects led, if elsewhere. */
export type Reply = { answer: CheckAnswer; leadsTo: string | null }

const mostRedirects = 5
/** As much of a robots.txt as counts (RFC 9309). */
const mostRobotsText = 512_000
/** How long a host is left alone that is busy and does not say until when, in seconds. */
const usualQuiet = 600

/**
 * Asks whether there is something at an address, as its site wants to be asked, and reads none of it. Follows redirects,
 * each under the rules of the site that it leads to. Throws where what we go out with is told to stop.
 */
export async function askFor(address: string, manners: Manners): Promise<Reply> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { answer: notWeb, leadsTo: null }
  const start = new URL(address)
  const reply = await follow(start, manners, askPolitely)
  return { answer: reply.answer, leadsTo: reply.at.href === plain(start).href ? null : reply.at.href }
}

const notWeb: CheckAnswer = { kind: 'not-asked', why: 'not-web' }
const redirects = new Set([301, 302, 303, 307, 308])

type Ask = (url: URL, manners: Manners) => Promise<Response | CheckAnswer>
type Followed = { at: URL; answer: CheckAnswer; text: string }

/** Asks, and goes on to wherever the answer leads. */
async function follow(start: URL, manners: Manners, ask: Ask): Promise<Followed> {
  const been = new Set<string>()
  let gaveCookies = false
  let at = plain(start)
  const astray = (why: 'loop' | 'too-many' | 'nowhere'): Followed => ({
    at,
    answer: { kind: 'astray', why, gaveCookies },
    text: '',
  })
  for (;;) {
    been.add(at.href)
    const response = await ask(at, manners)
    if ('kind' in response) return { at, answer: response, text: '' }
    const { status, location, retryAfter, text } = response
    gaveCookies ||= response.gaveCookies
    if (!redirects.has(status))
      return { at, answer: { kind: 'status', status, retryAfter: secondsIn(retryAfter, new Date()) }, text }
    if (location === null || !URL.canParse(location, at)) return astray('nowhere')
    const next = plain(new URL(location, at))
    if (!/^https?:$/.test(next.protocol)) return astray('nowhere')
    if (been.has(next.href)) return astray('loop')
    if (been.size > mostRedirects) return astray('too-many')
    at = next
  }
}

/** Without what is not sent to a site, and without names and passwords that an address may hold. */
function plain(url: URL): URL {
  const sent = new URL(url)
  sent.hash = ''
  sent.username = ''
  sent.password = ''
  return sent
}

/** One page, where its site lets us: first its head alone, then the page itself where heads are not given out. */
async function askPolitely(url: URL, manners: Manners): Promise<Response | CheckAnswer> {
  const found = await manners.robots.of(url, (address) => robotsAt(address, manners))
  if ('instead' in found) return found.instead
  if (!found.rules.allows(url.href)) return { kind: 'not-asked', why: 'robots' }
  const { pause } = found.rules
  const head = await inTurn(url, { method: 'HEAD', pause }, manners)
  return isRefusalOfHeads(head) ? inTurn(url, { method: 'GET', pause }, manners) : head
}

/** Sites answer all sorts of things to what they do not know: only the page itself is believed to be away. */
function isRefusalOfHeads(head: Response | CheckAnswer): boolean {
  if ('kind' in head) return head.kind === 'no-answer' && (head.why === 'cut' || head.why === 'timed-out')
  return head.status >= 400 && head.status !== 429 && head.status !== 503
}

async function robotsAt(address: URL, manners: Manners): Promise<Found> {
  const { answer, text } = await follow(address, manners, (url) =>
    inTurn(url, { method: 'GET', mostText: mostRobotsText, pause: 0 }, manners),
  )
  if (answer.kind === 'astray') return { rules: everything }
  if (answer.kind !== 'status' || answer.status === 429 || answer.status === 503) return { instead: answer }
  if (answer.status >= 500) return { instead: { kind: 'not-asked', why: 'robots-fault' } }
  return { rules: answer.status < 300 ? rulesIn(address.href, text) : everything }
}

/** One request in its host's turn. A site that is busy is left alone for as long as it says, by everybody here. */
async function inTurn(
  url: URL,
  { pause, ...asking }: Asking & { pause: number },
  { going, pace }: Manners,
): Promise<Response | CheckAnswer> {
  const host = hostOf(url)
  try {
    const response = await pace.take(host, () => oneRequest(url, asking, going), {
      signal: going.signal,
      pause,
    })
    const { status, retryAfter } = response
    if (status === 429 || status === 503)
      pace.close(host, { status, seconds: secondsIn(retryAfter, new Date()) ?? usualQuiet })
    return response
  } catch (error) {
    going.signal.throwIfAborted()
    if (error instanceof ComeLater) return { kind: 'status', status: error.status, retryAfter: error.seconds }
    return answerOfError(error)
  }
}
