import type { Person } from '@casebook/core/person'
import { eq, max, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { today as dayOf } from '../api/trpc.ts'
import type { Database, Transaction } from '../database/database.ts'
import { post } from '../mail/post.ts'
import { letters } from '../mail/tables.ts'
import { activePeople } from '../revision/active-people.ts'
import { overdueLooks, overdueReviews, unansweredAsks, type Waiting } from './waiting.ts'

/** One node reminds at a time. */
const reminding = 0x72656d69

/** What reminders are sent with; they lead to the desk at the public address. */
export type Reminding = { db: Database; publicUrl: string; now: () => Date; log: Logger }

/**
 * Writes to each person of whom something waits past its day, in one letter. Whoever was written to before hears again only
 * when something more fell due since, so that nobody is nagged; answers with how many letters there were.
 */
export function remind({ db, publicUrl, now }: Reminding): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${reminding})`)
    const at = now()
    const day = dayOf(at)
    const waiting = [
      ...(await overdueReviews(tx, day)),
      ...(await overdueLooks(tx, day)),
      ...(await unansweredAsks(tx, day)),
    ].sort((one, other) => one.since.localeCompare(other.since))
    if (waiting.length === 0) return 0
    const people = await activePeople(tx)
    const last = await lastReminded(tx)
    let sent = 0
    for (const person of people) {
      const theirs = waiting.filter((each) => waitsFor(each, person, people))
      const before = last.get(person.email)
      const isNews = theirs.some(({ since }) => before === undefined || since >= before)
      if (theirs.length === 0 || !isNews) continue
      await post(tx, {
        kind: 'reminder',
        to: person.email,
        subject: theirs.length === 1 ? 'Something waits for you' : `${theirs.length} things wait for you`,
        paragraphs: [
          `Past their day, and yours to go on with:`,
          ...theirs.slice(0, most).map(({ says }) => says),
          ...more(theirs.length),
        ],
        action: { text: 'Open your desk', url: `${publicUrl}/admin/` },
        at: at.toISOString(),
      })
      sent += 1
    }
    return sent
  })
}

const most = 10

function more(count: number): string[] {
  return count > most ? [`And ${count - most} more, which your desk shows.`] : []
}

/** Of whoever is named and still here; where nobody is, of those whose office it is. */
function waitsFor({ by, orElse }: Waiting, person: Person, people: readonly Person[]): boolean {
  const named = people.filter(({ id }) => by.includes(id))
  return named.length > 0 ? named.includes(person) : orElse(person)
}

/** The day on which each address was last reminded. */
async function lastReminded(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx
    .select({ to: letters.recipient, at: max(letters.postedAt) })
    .from(letters)
    .where(eq(letters.kind, 'reminder'))
    .groupBy(letters.recipient)
  return new Map(rows.flatMap(({ to, at }) => (at === null ? [] : [[to, dayOf(new Date(at))] as const])))
}
