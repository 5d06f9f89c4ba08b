import { createHash, randomBytes } from 'node:crypto'
import type { Person } from '@casebook/core/person'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { Db } from '../database/database.ts'
import { findLink } from './store.ts'

const validFor = 7 * 24 * 60 * 60_000

/** A link that lets one person in once, for a week; what is kept of it is a hash. */
export function newLink(publicUrl: string, now: Date): { url: string; tokenHash: string; expiresAt: Date } {
  const token = randomBytes(32).toString('base64url')
  return {
    url: `${publicUrl}/admin/invitation?token=${token}`,
    tokenHash: hashOf(token),
    expiresAt: new Date(now.getTime() + validFor),
  }
}

/** Whom the link that carries `token` invites, or what to do where it does not let anybody in. */
export async function checkLink(db: Db, token: string, now: Date): Promise<Verdict<Person>> {
  const link = await findLink(db, hashOf(token))
  if (!link) return refuse([notKnown])
  return link.expiresAt > now ? accept(link.person) : refuse([expired])
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const notKnown = {
  rule: 'link-not-known',
  says: 'This link does not let anybody in: it was used, taken back, or is not whole. If you have an account, sign in; if not, ask whoever invited you for a new link.',
}
const expired = {
  rule: 'link-expired',
  says: 'This link has expired: it lasts seven days. Ask whoever invited you for a new one.',
}
