import { createHash } from 'node:crypto'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { Db } from '../database/database.ts'
import * as people from './store.ts'

/** So many wrong tries on one account, or from one address, and then a rest. */
const mostTries = 5
const restMinutes = 15

export type Try = { email: string; address: string; now: Date }

/** Lets a try to sign in through, or says how long to wait. A try is counted at once and taken back when it led in. */
export async function allowTry(db: Db, tried: Try): Promise<Verdict<Try>> {
  const { now } = tried
  const limit = { most: mostTries, since: restedBy(now), now }
  for (const key of keysOf(tried)) {
    if (await people.countTry(db, key, limit)) continue
    const latest = (await people.latestTry(db, key)) ?? now
    return refuse([{ rule: 'too-many-tries', says: waitInWords(latest, now), field: 'email' }])
  }
  return accept(tried)
}

/** After a try that led in: the account starts afresh, the address has one try fewer against it, and old tries go. */
export async function ledIn(db: Db, tried: Try): Promise<void> {
  const [address, account] = keysOf(tried)
  await people.forgetTries(db, account)
  await people.takeBackTry(db, address)
  await people.forgetTriesBefore(db, restedBy(tried.now))
}

function restedBy(now: Date): Date {
  return new Date(now.getTime() - restMinutes * 60_000)
}

/** Keys are hashed, so that the table holds no list of whom someone tried to be. */
function keysOf({ email, address }: Try): [address: string, account: string] {
  return [hashed(`address ${address}`), hashed(`account ${email}`)]
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function waitInWords(latest: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((latest.getTime() + restMinutes * 60_000 - now.getTime()) / 60_000))
  return `There were too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'}, then try again.`
}
