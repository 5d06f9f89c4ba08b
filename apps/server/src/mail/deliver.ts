import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { compose, type Sender } from './compose.ts'
import { failedTry, pauses } from './failed-try.ts'
import type { MailServer } from './mail-server.ts'
import * as outbox from './store.ts'

/** How long one try may take, and how long after its begin it counts as given up by whoever made it. */
const longestTry = 2 * 60_000
const givenUpAfter = 3 * 60_000

const expired =
  'Its link or code stopped working before it could be sent. Ask for a new one where it came from.'
const mayBeTwice =
  'Casebook was stopped while it sent this letter, so it sent it again: it may have come twice, as one message.'

export type Delivery = {
  db: Database
  /** `null` where SMTP_URL is not set: letters are kept. */
  mailServer: MailServer | null
  sender: Sender
  now: () => Date
  log: Logger
  /** Once aborted, no further letter is taken. */
  leaving: AbortSignal
  /** Breaks off the try under way. */
  signal: AbortSignal
}

/** One round of the postman: blanks what has expired, and sends all that is due, or keeps it. */
export async function deliverDue(delivery: Delivery): Promise<void> {
  const { db, mailServer, now, leaving } = delivery
  await outbox.blankExpired(db, after(0, now), expired)
  if (!mailServer) return outbox.keepWaiting(db)
  while (!leaving.aborted) {
    const letter = await outbox.takeLetter(db, { now: after(0, now), until: after(givenUpAfter, now) })
    if (!letter) return
    await tryOnce(delivery, mailServer, letter)
  }
}

type Taken = NonNullable<Awaited<ReturnType<typeof outbox.takeLetter>>>

async function tryOnce(
  { db, sender, now, log, signal }: Delivery,
  mailServer: MailServer,
  letter: Taken,
): Promise<void> {
  const { id, kind, recipient: to, subject, text, tries, expiresAt, wasUnderWay } = letter
  if (!text || (expiresAt && new Date(expiresAt) <= now())) {
    return outbox.endTry(db, letter, { state: 'failed', failure: expired, text: null })
  }
  const tooLong = AbortSignal.timeout(longestTry)
  try {
    const composed = compose({ kind, subject, ...text }, sender)
    await mailServer.send({ ...composed, id, to }, AbortSignal.any([signal, tooLong]))
  } catch (error) {
    if (signal.aborted) return outbox.endTry(db, letter, { dueAt: after(0, now) })
    const { says, isFinal } = failedTry(error)
    const pause = isFinal ? undefined : pauses[tries - 1]
    log.warn({ letter: id, kind, tries, says, again: pause !== undefined }, 'a letter could not be sent')
    if (pause === undefined) return outbox.endTry(db, letter, { state: 'failed', failure: says })
    return outbox.endTry(db, letter, { state: 'waiting', failure: says, dueAt: after(pause, now) })
  }
  await outbox.endTry(db, letter, {
    state: 'sent',
    sentAt: after(0, now),
    failure: wasUnderWay ? mayBeTwice : null,
    ...(expiresAt && { text: null }),
  })
}

function after(pause: number, now: () => Date): string {
  return new Date(now().getTime() + pause).toISOString()
}
