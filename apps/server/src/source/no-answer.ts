import type { CheckAnswer } from '@casebook/core/source'
import { LeadsInside } from './public-address.ts'

/** What an error of a connection tells, by the codes of Node, OpenSSL and the system. */
const answers: Record<string, CheckAnswer> = {
  ENOTFOUND: { kind: 'no-answer', why: 'no-such-host' },
  EAI_NONAME: { kind: 'no-answer', why: 'no-such-host' },
  EAI_NODATA: { kind: 'no-answer', why: 'no-such-host' },
  EAI_AGAIN: { kind: 'our-network' },
  ENETDOWN: { kind: 'our-network' },
  ENETUNREACH: { kind: 'our-network' },
  EADDRNOTAVAIL: { kind: 'our-network' },
  EMFILE: { kind: 'our-network' },
  ECONNREFUSED: { kind: 'no-answer', why: 'refused' },
  ETIMEDOUT: { kind: 'no-answer', why: 'timed-out' },
  CERT_HAS_EXPIRED: { kind: 'no-answer', why: 'not-secure' },
  ERR_TLS_CERT_ALTNAME_INVALID: { kind: 'no-answer', why: 'not-secure' },
  // Browsers fetch what is missing between the site and the issuer that they know, and know issuers of their own network.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { kind: 'not-asked', why: 'unknown-issuer' },
  UNABLE_TO_GET_ISSUER_CERT: { kind: 'not-asked', why: 'unknown-issuer' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { kind: 'not-asked', why: 'unknown-issuer' },
  SELF_SIGNED_CERT_IN_CHAIN: { kind: 'not-asked', why: 'unknown-issuer' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { kind: 'not-asked', why: 'unknown-issuer' },
}

/** What it means that a request ended in an error: of the connection, or because it took too long. */
export function answerOfError(error: unknown): CheckAnswer {
  if (error instanceof LeadsInside) return { kind: 'not-asked', why: 'inside' }
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'no-answer', why: 'timed-out' }
  const code = codeOf(error)
  return answers[code] ?? { kind: 'no-answer', why: /^(?:ERR_SSL|EPROTO)/.test(code) ? 'not-secure' : 'cut' }
}

/** Where several addresses of a host were tried, what the first said counts. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
