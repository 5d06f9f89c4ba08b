/** Why no answer came: the name leads nowhere, nobody listens, silence, a cut connection, a secure connection that failed. */
export type NoAnswer = 'no-such-host' | 'refused' | 'timed-out' | 'cut' | 'not-secure'

/**
 * Why we do not ask: the site's robots.txt, a fault in its place (RFC 9309 then bars the whole site), an address inside a
 * network, what is no web address, a certificate of unknown issuer.
 */
export type NotAsked = 'robots' | 'robots-fault' | 'inside' | 'not-web' | 'unknown-issuer'

/**
 * What came of asking for an address once. `retryAfter` is in seconds, as the site gave it. `astray` are redirects that
 * lead nowhere; where the site gave out cookies on the way, it may be a wall that only a browser passes.
 */
export type CheckAnswer =
  | { kind: 'status'; status: number; retryAfter: number | null }
  | { kind: 'no-answer'; why: NoAnswer }
  | { kind: 'our-network' }
  | { kind: 'astray'; why: 'loop' | 'too-many' | 'nowhere'; gaveCookies: boolean }
  | { kind: 'not-asked'; why: NotAsked }

/** Whether anybody was heard. Where nobody is, whoever is asked, it is our own network. */
export function isHeard({ kind }: CheckAnswer): boolean {
  return kind === 'status' || kind === 'astray'
}

/**
 * What it means: it was reached; it is missing, as the site says itself; it failed, which may pass; the site is busy, and is
 * asked later; or it cannot be checked by a program.
 */
export const checkOutcomes = ['reached', 'missing', 'failed', 'busy', 'not-checkable'] as const
/** What an answer means. */
export type CheckOutcome = (typeof checkOutcomes)[number]

/** Hosts that keep copies of other sites. They are often overloaded, so a fault of theirs says nothing of the copy. */
const archives = new Set([
  'web.archive.org',
  'archive.org',
  'webarchive.nationalarchives.gov.uk',
  'www.webarchive.org.uk',
])

/** Whether an address stands in a web archive. */
function isArchived(address: string): boolean {
  return archives.has(/^https?:\/\/([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '')
}

/** Where the web archive lists its copies of a page; of an address in an archive, of the page that it is a copy of. */
export function archiveSearch(address: string): string {
  const original = /^https?:\/\/[^/]+\/(?:[^/]+\/)?\d{4,14}[a-z_*]*\/(https?:\/\/.+)$/i.exec(address)?.[1]
  return `https://web.archive.org/web/*/${isArchived(address) && original ? original : address}`
}

/**
 * What an answer means. Nothing that a site may say to programs alone (401, 403, 406, 429, 503 and the like) is held
 * against an address: only 404 and 410 call it missing, and only faults of the site and silence call it failed.
 */
export function outcomeOf(address: string, answer: CheckAnswer): CheckOutcome {
  switch (answer.kind) {
    case 'our-network':
      return 'busy'
    case 'no-answer':
      return isArchived(address) ? 'busy' : 'failed'
    case 'astray':
      return answer.gaveCookies ? 'not-checkable' : 'failed'
    case 'not-asked':
      return 'not-checkable'
    case 'status':
      return outcomeOfStatus(answer.status, isArchived(address))
  }
}

function outcomeOfStatus(status: number, inArchive: boolean): CheckOutcome {
  if (status < 400) return 'reached'
  if (status === 404 || status === 410) return 'missing'
  if (status === 429 || status === 503) return 'busy'
  if (status < 500 || status === 501 || status > 599) return 'not-checkable'
  return inArchive ? 'busy' : 'failed'
}
