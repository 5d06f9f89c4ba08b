import { createHash, randomBytes } from 'node:crypto'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { Database, Db } from '../database/database.ts'
import * as people from './store.ts'

const validFor = 24 * 60 * 60_000

/**
 * The link by which the first administrator comes in, for the terminal: used once, for a day, and replaced by that of
 * the next start. `null` where somebody has an account.
 */
export async function firstAdministratorLink(
  db: Database,
  publicUrl: string,
  now: Date,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    await people.takeTurnAsFirst(tx)
    if (await people.isAnybodyHere(tx)) return null
    const token = randomBytes(32).toString('base64url')
    await people.replaceLink(tx, hashOf(token), now, new Date(now.getTime() + validFor))
    return `${publicUrl}/admin/first-administrator?token=${token}`
  })
}

/** Whether the link that carries `token` still lets someone in, or what to do where it does not. */
export async function checkLink(db: Db, token: string, now: Date): Promise<Verdict<string>> {
  if (await people.isAnybodyHere(db)) {
    return refuse([
      {
        rule: 'link-used',
        says: 'This link has done its work: Casebook has its administrator. Sign in instead.',
      },
    ])
  }
  const expiry = await people.linkExpiry(db, hashOf(token))
  if (expiry === null) {
    return refuse([
      {
        rule: 'link-not-known',
        says: 'This link is not the newest one. Use the link that the terminal showed when Casebook last started, whole.',
      },
    ])
  }
  if (expiry <= now) {
    return refuse([
      {
        rule: 'link-expired',
        says: 'This link has expired: it lasts a day. Start Casebook again, and use the new link on the terminal.',
      },
    ])
  }
  return accept(token)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
