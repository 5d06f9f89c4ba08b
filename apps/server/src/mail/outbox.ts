import * as z from 'zod'
import type { Database } from '../database/database.ts'
import { type LetterKind, letterKinds, mailboxProofs } from './letter.ts'
import type { MailServer } from './mail-server.ts'
import * as outbox from './store.ts'

const pageSize = 50

const State = z.enum(['waiting', 'kept', 'sending', 'sent', 'failed'])
const Kind = z.enum(Object.keys(letterKinds) as [LetterKind, ...LetterKind[]])
const Moment = z.string()

/** Which letters to list; those before a number, newest first. */
export const OutboxQuery = z.strictObject({ state: State.optional(), before: z.int().min(1).optional() })
export type OutboxQuery = z.infer<typeof OutboxQuery>

/** One letter in the outbox, without its text. Moments are in UTC. */
const OutboxLetter = z.object({
  id: z.uuid(),
  kind: Kind,
  to: z.string(),
  subject: z.string(),
  caseStudy: z.string().nullable(),
  state: State,
  postedAt: Moment,
  sentAt: Moment.nullable(),
  tries: z.int(),
  /** Why the last try failed, or what there is to know of the sending. */
  failure: z.string().nullable(),
  /** When it is tried next, while it waits. */
  nextTryAt: Moment.nullable(),
  /** When the link or the code in it stops working; `null` where it holds none. */
  expiresAt: Moment.nullable(),
})
type OutboxLetter = z.infer<typeof OutboxLetter>

/** A page of the outbox; `next` is the number to list on from. */
export const Outbox = z.object({
  /** Whom letters are from; `null` where no mail server is set, so that none goes out. */
  from: z.string().nullable(),
  counts: z.partialRecord(State, z.int()),
  letters: z.array(OutboxLetter),
  next: z.int().nullable(),
})
export type Outbox = z.infer<typeof Outbox>

/** A letter with its text, or with why that cannot be read. */
export const OpenedLetter = z.object({
  letter: OutboxLetter,
  text: z
    .object({
      paragraphs: z.array(z.string()),
      action: z.object({ text: z.string(), url: z.string() }).nullable(),
    })
    .nullable(),
  /** What there is to know of the text, or why there is none. */
  note: z.string().nullable(),
  canBeSentAgain: z.boolean(),
})
export type OpenedLetter = z.infer<typeof OpenedLetter>

type Sending = Pick<MailServer, 'from'> | null
type Readable = Pick<OpenedLetter, 'text' | 'note'>

/** Lists the outbox, newest first. */
export async function listOutbox(db: Database, query: OutboxQuery, mailServer: Sending): Promise<Outbox> {
  const { state, before } = query
  const rows = await outbox.listLetters(db, { state, before, limit: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  return {
    from: mailServer && `${mailServer.from.name} <${mailServer.from.address}>`,
    counts: await outbox.countLetters(db),
    letters: shown.map(listed),
    next: rows.length > pageSize ? (shown.at(-1)?.number ?? null) : null,
  }
}

/** Opens one letter; `null` where there is none. A code that proves who reads a mailbox is not shown where mail goes out. */
export async function openLetter(
  db: Database,
  id: string,
  mailServer: Sending,
): Promise<OpenedLetter | null> {
  const stored = await outbox.letterById(db, id)
  if (!stored) return null
  const letter = listed(stored)
  const canBeSentAgain = mailServer !== null && stored.text !== null && stored.state !== 'sending'
  return { letter, canBeSentAgain, ...readableText(stored, mailServer) }
}

function readableText({ kind, state, text }: outbox.StoredLetter, mailServer: Sending): Readable {
  const proves = mailboxProofs.includes(kind)
  if (!text) return { text, note: state === 'sent' ? blankSent : blankExpired }
  if (proves && mailServer) return { text: null, note: hiddenProof }
  return { text, note: proves ? shownProof : null }
}

const blankSent =
  'It held a link or a code that works for whoever has it, so its text was blanked when it was sent.'
const blankExpired = 'It held a link or a code, which has stopped working, so its text was blanked.'
const hiddenProof =
  'It holds a code that shows that the addressee reads this mailbox, so nobody else may read it.'
const shownProof =
  'This code is to show that the addressee reads the mailbox. No mail server is set, so you can read it here: tell it to nobody but them, by a way that you know to be theirs.'

function listed(letter: Omit<outbox.StoredLetter, 'text'>): OutboxLetter {
  const { id, kind, recipient, subject, caseStudy, state, tries, failure } = letter
  return {
    id,
    kind,
    to: recipient,
    subject,
    caseStudy,
    state,
    tries,
    failure,
    postedAt: utc(letter.postedAt),
    sentAt: letter.sentAt && utc(letter.sentAt),
    nextTryAt: state === 'waiting' && tries > 0 ? utc(letter.dueAt) : null,
    expiresAt: letter.expiresAt && utc(letter.expiresAt),
  }
}

function utc(moment: string): string {
  return new Date(moment).toISOString()
}
