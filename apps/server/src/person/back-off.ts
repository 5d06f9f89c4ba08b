import { createHash } from 'node:crypto'
import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { Database, Db } from '../database/database.ts'
import * as people from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** How tries are slowed down: after those that are `free`, each next one waits, twice as long each time. Times in milliseconds. */
type Pace = { free: number; firstWait: number; longestWait: number; forgottenAfter: number }

const strict: Pace = {
  free: 5,
  firstWait: 15 * minute,
  longestWait: 15 * minute,
  forgottenAfter: 15 * minute,
}
/** Many people may share an address, as an office does. */
const ofAddress: Pace = { ...strict, free: 20 }
/** NIST SP 800-63B, rate limiting: waits from half a minute to an hour, rather than an account that anybody can shut. */
const ofAccount: Pace = { free: 10, firstWait: minute / 2, longestWait: 60 * minute, forgottenAfter: day }

const longestKept = ofAccount.forgottenAfter

/** An address where somebody signed in to an account counts as known to it for so long. */
const addressKnownFor = 90 * day

export type Try = {
  email: string
  /** Where it comes from, as `clientAddress` tells it. */
  address: string
  /** The mark of a browser in which this account signed in lately; `null` for any other. */
  browser: string | null
  now: Date
}
type Count = { key: string; pace: Pace; inFull: boolean; says: (wait: string) => string }
/** A try that was counted, and what comes of its counts if it leads in. */
export type Counted = { now: Date; counts: readonly Pick<Count, 'key' | 'inFull'>[] }

/**
 * Lets a try to sign in through, or says how long to wait. A browser that the account knows is counted by itself, so that
 * nobody else's wrong tries shut it out (OWASP, device cookies). Any other counts strictly by account and address together,
 * by its address over all accounts, and, from an address that the account does not know, by the account. A try is counted
 * before it is made, and taken back when it led in.
 */
export async function allowTry(db: Database, tried: Try): Promise<Verdict<Counted>> {
  return allow(db, { counts: await countsOf(db, tried), field: 'email', now: tried.now })
}

export type CodeTry = {
  personId: string
  /** The mark of a browser in which this account signed in lately; `null` for any other. */
  browser: string | null
  now: Date
}

/**
 * As `allowTry`, for the code of a second step: only somebody who knows the password comes so far, so tries count for
 * the account, wherever they come from, and for a browser that it knows by itself.
 */
export async function allowCode(
  db: Database,
  { personId, browser, now }: CodeTry,
): Promise<Verdict<Counted>> {
  const key = browser === null ? codeKey(personId) : codeKey(`${personId} in ${browser}`)
  return allow(db, { counts: [{ key, pace: strict, inFull: true, says: tooMany }], field: 'code', now })
}

async function allow(
  db: Database,
  { counts, field, now }: { counts: readonly Count[]; field: string; now: Date },
): Promise<Verdict<Counted>> {
  return db.transaction(async (tx) => {
    const tallies = new Map<string, people.Tally>()
    for (const { key, pace, says } of counts) {
      const tally = await people.holdTries(tx, key, now)
      const wait = waitOf(tally, pace, now)
      if (wait > 0) return refuse([{ rule: 'too-many-tries', says: says(inWords(wait)), field }])
      tallies.set(key, { tries: triesStill(tally, pace, now) + 1, latest: now })
    }
    for (const [key, tally] of tallies) await people.countTries(tx, key, tally)
    return accept({ now, counts })
  })
}

/** After a try that led in: what stood against this browser, or against the account at this address, is forgotten; the rest has one try fewer. */
export async function ledIn(db: Db, { counts, now }: Counted): Promise<void> {
  for (const { key, inFull } of counts) await (inFull ? people.forgetTries : people.takeBackTry)(db, key)
  await people.forgetTriesBefore(db, new Date(now.getTime() - longestKept))
}

/** The account knows this address from now on. */
export async function rememberAddress(db: Db, { email, address, now }: Omit<Try, 'browser'>): Promise<void> {
  await people.knowAddress(db, pairKey(email, address), now)
  await people.forgetAddressesBefore(db, new Date(now.getTime() - addressKnownFor))
}

/** In the order in which they are held: always the same, so that no two tries wait for each other. */
async function countsOf(db: Db, tried: Try): Promise<Count[]> {
  const { email, address, browser } = tried
  if (browser !== null) return [{ key: browserKey(browser), pace: strict, inFull: true, says: tooMany }]
  const counts = [
    { key: addressKey(address), pace: ofAddress, inFull: false, says: tooMany },
    { key: pairKey(email, address), pace: strict, inFull: true, says: tooMany },
  ]
  if (await isKnown(db, tried)) return counts
  return [...counts, { key: accountKey(email), pace: ofAccount, inFull: false, says: tooManyOnAccount }]
}

async function isKnown(db: Db, { email, address, now }: Omit<Try, 'browser'>): Promise<boolean> {
  const latest = await people.addressKnownSince(db, pairKey(email, address))
  return latest !== null && now.getTime() - latest.getTime() < addressKnownFor
}

function triesStill({ tries, latest }: people.Tally, { forgottenAfter }: Pace, now: Date): number {
  return now.getTime() - latest.getTime() >= forgottenAfter ? 0 : tries
}

function waitOf(tally: people.Tally, pace: Pace, now: Date): number {
  const over = triesStill(tally, pace, now) - pace.free
  if (over < 0) return 0
  return tally.latest.getTime() + Math.min(pace.firstWait * 2 ** over, pace.longestWait) - now.getTime()
}

/** Keys are hashed, so that the table holds no list of whom someone tried to be, nor from where. */
const addressKey = (address: string) => hashed(`address ${address}`)
const pairKey = (email: string, address: string) => hashed(`account ${email} at ${address}`)
const accountKey = (email: string) => hashed(`account ${email}`)
const codeKey = (whose: string) => hashed(`code of ${whose}`)
const browserKey = (browser: string) => hashed(`browser ${browser}`)

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function tooMany(wait: string): string {
  return `There were too many tries. Wait ${wait}, then try again.`
}

function tooManyOnAccount(wait: string): string {
  return `There were too many wrong passwords for this account. Wait ${wait}, then try again, or sign in where you did so before.`
}

function inWords(wait: number): string {
  const seconds = Math.ceil(wait / 1000)
  return seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
