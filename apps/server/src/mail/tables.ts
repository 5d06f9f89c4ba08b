import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LetterKind } from './letter.ts'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/** What a letter says; it goes when it holds a secret and has done its work. */
export type LetterText = { paragraphs: string[]; action: { text: string; url: string } | null }

/**
 * How far a letter is: waiting for its next try, kept because no mail server is set, under way, sent, or failed for good.
 */
export type LetterState = 'waiting' | 'kept' | 'sending' | 'sent' | 'failed'

/** The outbox: letters are written in the transaction of the act that causes them, and the postman takes them from here. */
export const letters = pgTable(
  'letters',
  {
    /** The Message-ID is made of it, so that every try sends the same letter. */
    id: uuid().primaryKey().defaultRandom(),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    kind: text().$type<LetterKind>().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: jsonb().$type<LetterText>(),
    caseStudy: text(),
    state: text().$type<LetterState>().notNull(),
    tries: integer().notNull().default(0),
    /** When it is tried next; of one that is under way, when it counts as given up by whoever took it. */
    dueAt: moment().notNull(),
    /** Why the last try failed, in the mail server's words where it said any. */
    failure: text(),
    expiresAt: moment(),
    postedAt: moment().notNull(),
    sentAt: moment(),
  },
  (table) => [index().on(table.number), index().on(table.state, table.dueAt)],
)
