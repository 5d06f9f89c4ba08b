import { and, asc, desc, eq, inArray, isNotNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { type LetterState, letters } from './tables.ts'

export type StoredLetter = typeof letters.$inferSelect

/** A letter as the outbox lists it: without its text. */
type ListedLetter = Omit<StoredLetter, 'text'>

const listed = {
  id: letters.id,
  number: letters.number,
  kind: letters.kind,
  recipient: letters.recipient,
  subject: letters.subject,
  caseStudy: letters.caseStudy,
  state: letters.state,
  tries: letters.tries,
  dueAt: letters.dueAt,
  failure: letters.failure,
  expiresAt: letters.expiresAt,
  postedAt: letters.postedAt,
  sentAt: letters.sentAt,
}

type Asked = { state?: LetterState | undefined; before?: number | undefined; limit: number }

/** Adds a letter that waits, and wakes the postmen. */
export async function addLetter(tx: Transaction, letter: typeof letters.$inferInsert): Promise<void> {
  await tx.insert(letters).values(letter)
  await wakePostmen(tx)
}

/** Letters of the outbox, newest first, from before a number on. */
export async function listLetters(db: Db, { state, before, limit }: Asked): Promise<ListedLetter[]> {
  return db
    .select(listed)
    .from(letters)
    .where(
      and(state && eq(letters.state, state), before === undefined ? undefined : lt(letters.number, before)),
    )
    .orderBy(desc(letters.number))
    .limit(limit)
}

/** How many letters are in each state. */
export async function countLetters(db: Db): Promise<Partial<Record<LetterState, number>>> {
  const rows = await db
    .select({ state: letters.state, count: sql<number>`count(*)::int` })
    .from(letters)
    .groupBy(letters.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** One letter with its text; `null` where there is none. */
export async function letterById(db: Db, id: string): Promise<StoredLetter | null> {
  const [letter] = await db.select().from(letters).where(eq(letters.id, id))
  return letter ?? null
}

/** As `letterById`, held until the transaction ends. */
export async function holdLetter(tx: Transaction, id: string): Promise<StoredLetter | null> {
  const [letter] = await tx.select().from(letters).where(eq(letters.id, id)).for('update')
  return letter ?? null
}

/**
 * Takes the letter that has waited longest, or one that somebody took and did not bring to an end; `null` where none is
 * due. Several postmen at once each take another.
 */
export async function takeLetter(
  db: Db,
  { now, until }: { now: string; until: string },
): Promise<(StoredLetter & { wasUnderWay: boolean }) | null> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(letters)
      .where(and(inArray(letters.state, ['waiting', 'sending']), lte(letters.dueAt, now)))
      .orderBy(asc(letters.dueAt), asc(letters.number))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!due) return null
    const [taken] = await tx
      .update(letters)
      .set({ state: 'sending', tries: due.tries + 1, dueAt: until })
      .where(eq(letters.id, due.id))
      .returning()
    return taken ? { ...taken, wasUnderWay: due.state === 'sending' } : null
  })
}

type Outcome = Partial<Pick<StoredLetter, 'state' | 'dueAt' | 'failure' | 'sentAt' | 'text' | 'tries'>>

/** Writes down what became of a try. That it was sent counts always; anything else only where nobody has tried since. */
export async function endTry(db: Db, { id, tries }: StoredLetter, outcome: Outcome): Promise<void> {
  const mine = and(eq(letters.tries, tries), eq(letters.state, 'sending'))
  await db
    .update(letters)
    .set(outcome)
    .where(and(eq(letters.id, id), outcome.state === 'sent' ? undefined : mine))
}

/** Has a letter sent that is held, as if it had not been tried yet. */
export async function sendNow(tx: Transaction, id: string, at: string): Promise<void> {
  await tx
    .update(letters)
    .set({ state: 'waiting', tries: 0, dueAt: at, failure: null })
    .where(eq(letters.id, id))
  await wakePostmen(tx)
}

/** Wakes the postmen at commit. */
async function wakePostmen(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_notify('casebook_letters', '')`)
}

/** Keeps what waits, where no mail server is set. */
export async function keepWaiting(db: Db): Promise<void> {
  await db.update(letters).set({ state: 'kept' }).where(eq(letters.state, 'waiting'))
}

/** Blanks the texts whose link or code has expired; those not sent by then are failed, with this sentence. */
export async function blankExpired(db: Db, now: string, says: string): Promise<void> {
  const expired = and(isNotNull(letters.expiresAt), lte(letters.expiresAt, now), ne(letters.state, 'sending'))
  await db
    .update(letters)
    .set({ state: 'failed', failure: says, text: null })
    .where(and(expired, inArray(letters.state, ['waiting', 'kept'])))
  await db
    .update(letters)
    .set({ text: null })
    .where(and(expired, or(eq(letters.state, 'failed'), eq(letters.state, 'sent')), isNotNull(letters.text)))
}
