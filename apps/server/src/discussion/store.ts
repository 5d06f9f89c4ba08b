import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { storable } from '../database/storable.ts'
import { letters } from '../mail/tables.ts'
import { namesOf } from '../person/names.ts'
import { comments } from './tables.ts'
import type { Thread } from './thread.ts'

type Row = typeof comments.$inferSelect
type NewComment = Omit<typeof comments.$inferInsert, 'id' | 'number' | 'resolvedBy' | 'resolvedAt'>

/** Every thread on a case study, oldest first. */
export async function threadsOf(db: Db, caseStudy: string): Promise<Thread[]> {
  const rows = await db
    .select()
    .from(comments)
    .where(eq(comments.caseStudyId, caseStudy))
    .orderBy(asc(comments.number))
  const names = await namesOf(
    db,
    rows.flatMap(({ author, resolvedBy }) => [author, resolvedBy ?? '']),
  )
  const who = (id: string) => ({ id, name: names[id] ?? 'Somebody who has no account any more' })
  const written = ({ id, author, writtenAt, text }: Row) => ({
    id,
    by: who(author),
    at: new Date(writtenAt).toISOString(),
    text,
  })
  return rows
    .filter(({ thread }) => thread === null)
    .map((row) => ({
      ...written(row),
      field: row.field,
      about: row.about,
      revision: row.revision,
      resolved:
        row.resolvedBy === null || row.resolvedAt === null
          ? null
          : { by: who(row.resolvedBy), at: new Date(row.resolvedAt).toISOString() },
      replies: rows.filter(({ thread }) => thread === row.id).map(written),
    }))
}

/** The comment that begins a thread, held until the transaction ends; `null` where this case study has none such. */
export async function heldComment(tx: Transaction, caseStudy: string, id: string): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.caseStudyId, caseStudy)))
    .for('update')
  return row?.thread === null ? row : null
}

/** Adds a comment or a reply; answers with its id. */
export async function addComment(tx: Transaction, comment: NewComment): Promise<string> {
  const [added] = await tx.insert(comments).values(storable(comment)).returning({ id: comments.id })
  if (!added) throw new TypeError('The database did not answer with the comment that it added.')
  return added.id
}

/** Says who resolved a thread and when; `null` opens it again. */
export async function setResolved(
  tx: Transaction,
  id: string,
  resolved: { by: string; at: string } | null,
): Promise<void> {
  await tx
    .update(comments)
    .set({ resolvedBy: resolved?.by ?? null, resolvedAt: resolved?.at ?? null })
    .where(eq(comments.id, id))
}

/** Everybody who wrote in a thread. */
export async function writersIn(db: Db, thread: string, { author }: Pick<Row, 'author'>): Promise<string[]> {
  const rows = await db.select({ author: comments.author }).from(comments).where(eq(comments.thread, thread))
  return [author, ...rows.map((row) => row.author)]
}

/** The addresses that were written to about comments on this case study since a moment. */
export async function writtenToSince(db: Db, caseStudy: string, moment: string): Promise<Set<string>> {
  const rows = await db
    .select({ recipient: letters.recipient })
    .from(letters)
    .where(and(eq(letters.kind, 'comment'), eq(letters.caseStudy, caseStudy), gt(letters.postedAt, moment)))
  return new Set(rows.map(({ recipient }) => recipient))
}
