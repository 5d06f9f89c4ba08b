import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import type { StoredAsk } from './store.ts'

const minute = 60_000

/** A code works for so long, and takes so many wrong tries; a link takes so many in all. */
export const codeFor = 15 * minute
const mostTries = 5
const mostWrongTries = 50

/** The first codes are sent at once; after them each waits twice as long as the one before, up to an hour, until a day has passed. */
const free = 3
const firstWait = minute
const longestWait = 60 * minute
const forgottenAfter = 24 * 60 * minute

/** How many codes were sent with this one, or how long to wait for it: letters fill mailboxes, and each code can be guessed at. */
export function allowCodeFor({ codesSent, codeSentAt, wrongTries }: StoredAsk, now: Date): Verdict<number> {
  if (wrongTries >= mostWrongTries) return refuse([spent])
  const since = codeSentAt === null ? forgottenAfter : now.getTime() - Date.parse(codeSentAt)
  const sent = since >= forgottenAfter ? 0 : codesSent
  const wait = sent < free ? 0 : Math.min(firstWait * 2 ** (sent - free), longestWait) - since
  return wait > 0 ? refuse([tooSoon(wait)]) : accept(sent + 1)
}

/** Whether a try at the newest code may be made: the hash to hold it against, or why not. */
export function allowTryAt(ask: StoredAsk, now: Date): Verdict<string> {
  if (ask.wrongTries >= mostWrongTries) return refuse([spent])
  if (ask.codeHash === null || ask.codeExpiresAt === null) return refuse([noCode])
  if (Date.parse(ask.codeExpiresAt) <= now.getTime()) return refuse([expired])
  return ask.codeTries >= mostTries ? refuse([tooMany]) : accept(ask.codeHash)
}

/** What is said of a wrong code, with the tries that are left. */
export function wrongCode(tries: number): Reason {
  const left = mostTries - tries
  return left > 0
    ? {
        rule: 'wrong-code',
        says: `That is not the code of the newest letter. You can try ${left === 1 ? 'once' : `${left} times`} more.`,
        field: 'code',
      }
    : tooMany
}

const spent: Reason = {
  rule: 'link-spent',
  says: 'There were too many wrong codes at this link: ask the editors for a new one.',
}
const noCode: Reason = { rule: 'no-code', says: 'Have a code sent to you first.', field: 'code' }
const expired: Reason = {
  rule: 'code-expired',
  says: 'This code is older than 15 minutes: have a new one sent.',
  field: 'code',
}
const tooMany: Reason = {
  rule: 'too-many-tries',
  says: 'There were too many wrong codes: have a new one sent.',
  field: 'code',
}

function tooSoon(wait: number): Reason {
  const minutes = Math.ceil(wait / minute)
  const words = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return {
    rule: 'too-many-codes',
    says: `Several codes were sent already. Look for the newest letter, also under unwanted mail, or have another sent in ${words}.`,
  }
}
