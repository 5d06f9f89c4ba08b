import { asc } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import type { Letter } from './letter.ts'
import { letters } from './tables.ts'

/** Every letter in the outbox as it was posted, oldest first; one that was blanked has no text. */
export async function postedLetters(db: Database): Promise<Letter[]> {
  const rows = await db.select().from(letters).orderBy(asc(letters.number))
  return rows.map(({ kind, recipient, subject, text, caseStudy, expiresAt, postedAt }) => ({
    kind,
    to: recipient,
    subject,
    paragraphs: text?.paragraphs ?? [],
    ...(text?.action && { action: text.action }),
    ...(caseStudy && { about: { caseStudy } }),
    ...(expiresAt && { expiresAt: new Date(expiresAt).toISOString() }),
    at: new Date(postedAt).toISOString(),
  }))
}
