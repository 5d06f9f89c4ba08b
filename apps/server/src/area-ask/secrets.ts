import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** The token of a link: small letters and digits, so that it survives whatever an address goes through. */
export function newToken(): string {
  return randomBytes(32).toString('hex')
}

/** Six digits, as they are typed from a letter. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is kept of a token or a pass: neither can be guessed, so a plain hash tells nothing. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is kept of a code: hashed under the token, which is kept nowhere, since six digits alone are soon tried through. */
export function codeHashOf(code: string, token: string): string {
  return createHmac('sha256', token).update(code).digest('hex')
}

/** Whether two hashes are the same, without telling by its time how far they are. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
