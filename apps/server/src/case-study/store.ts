import { randomUUID } from 'node:crypto'
import type { Reason } from '@casebook/core/reason'
import { asc, count, desc, eq, gt, inArray, isNotNull, max, sql } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import type { CaseStudy } from './case-study.ts'
import { openRevision } from './opened-revisions.ts'
import { caseStudies, changes, revisionStates, revisions } from './tables.ts'

const changeLock = 201_612
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const batch = 1_000

/** A published revision as readers see it. */
export type Published = { id: string; caseStudy: CaseStudy; revisionNumber: number; publishedAt: string }
export type Head = { id: string; slug: string; headAuthor: string; headNumber: number; content: unknown }
export type NewRevision = {
  caseStudy: CaseStudy
  number: number
  author: string
  note: string | null
  at: string
}

/** The newest revision of each case study at these addresses, by slug. */
export async function heads(db: Db, slugs: string[]): Promise<Map<string, Head>> {
  const rows = await db
    .select({
      id: caseStudies.id,
      slug: caseStudies.slug,
      headAuthor: revisions.author,
      headNumber: revisions.number,
      content: revisions.content,
    })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .where(sql`${caseStudies.slug} = any(${sql.param(slugs)}::text[])`)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Adds case studies without a revision; answers their ids by slug. */
export async function addCaseStudies(
  tx: Transaction,
  slugs: string[],
  at: string,
): Promise<Map<string, string>> {
  const rows = slugs.map((slug) => ({ id: randomUUID(), slug, createdAt: at }))
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(caseStudies).values(rows.slice(from, from + batch))
  }
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** Adds revisions as published at once: content, pointers, states and change rows, in the order given. */
export async function addPublished(
  tx: Transaction,
  added: { caseStudyId: string; revision: NewRevision }[],
): Promise<void> {
  for (let from = 0; from < added.length; from += batch) await addBatch(tx, added.slice(from, from + batch))
}

async function addBatch(
  tx: Transaction,
  added: { caseStudyId: string; revision: NewRevision }[],
): Promise<void> {
  const rows = added.map(({ caseStudyId, revision: { caseStudy, number, author, note, at } }) => ({
    id: randomUUID(),
    caseStudyId,
    number,
    contentVersion: caseStudy.contentVersion,
    content: caseStudy,
    author,
    note,
    savedAt: at,
  }))
  await tx.insert(revisions).values(rows)
  const pointers = sql.join(
    rows.map(({ id, caseStudyId }) => sql`(${caseStudyId}::uuid, ${id}::uuid)`),
    sql`, `,
  )
  await tx.execute(sql`
    update case_studies set head_revision_id = revision.id, published_revision_id = revision.id
    from (values ${pointers}) as revision (case_study_id, id) where case_studies.id = revision.case_study_id`)
  await tx.insert(revisionStates).values(
    rows.map(({ id, caseStudyId, author, savedAt }) => ({
      caseStudyId,
      revisionId: id,
      state: 'published',
      by: author,
      since: savedAt,
    })),
  )
  await announce(
    tx,
    rows.map(({ caseStudyId, savedAt }) => ({ caseStudyId, at: savedAt })),
  )
}

/** Writes the change rows that search indexes follow, and wakes them at commit. */
async function announce(tx: Transaction, changed: { caseStudyId: string; at: string }[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${changeLock})`)
  const [last] = await tx.select({ number: max(changes.number) }).from(changes)
  const before = last?.number ?? 0
  await tx
    .insert(changes)
    .values(changed.map((change, index) => ({ ...change, number: before + index + 1, kind: 'published' })))
  await tx.execute(sql`select pg_notify('casebook_changes', '')`)
}

/** The number of the newest change: the version of the library that readers see. */
export async function libraryVersion(db: Db): Promise<number> {
  const [row] = await db.select({ number: max(changes.number) }).from(changes)
  return row?.number ?? 0
}

/** Changes after a number, oldest first. */
export async function changesAfter(
  db: Db,
  number: number,
  limit: number,
): Promise<{ number: number; caseStudyId: string; at: string }[]> {
  return db
    .select({ number: changes.number, caseStudyId: changes.caseStudyId, at: changes.at })
    .from(changes)
    .where(gt(changes.number, number))
    .orderBy(asc(changes.number))
    .limit(limit)
}

const published = {
  id: caseStudies.id,
  revisionId: revisions.id,
  content: revisions.content,
  revisionNumber: revisions.number,
  publishedAt: revisions.savedAt,
}

/** The published revision at an address, or `null`. */
export async function publishedBySlug(db: Db, slug: string): Promise<Published | null> {
  const [row] = await db
    .select(published)
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .where(eq(caseStudies.slug, slug))
  return row ? read(row) : null
}

/** The published revisions of these case studies; those that have none are left out. */
export async function publishedByIds(db: Db, ids: string[]): Promise<Published[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select(published)
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .where(inArray(caseStudies.id, ids))
  return rows.map(read)
}

/** Every published revision by its id alone, so that what is held of the others can be used again. */
export async function publishedRevisionIds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ revisionId: caseStudies.publishedRevisionId })
    .from(caseStudies)
    .where(isNotNull(caseStudies.publishedRevisionId))
  return rows.flatMap(({ revisionId }) => (revisionId === null ? [] : [revisionId]))
}

/** A revision as those at the desk see it: with its author and the note that came with it. */
export type DeskRevision = Published & { revisionId: string; author: string; note: string | null }

/** These revisions, each with its author and note. */
export async function revisionsByIds(db: Db, revisionIds: string[]): Promise<DeskRevision[]> {
  if (revisionIds.length === 0) return []
  const rows = await db
    .select({ ...published, author: revisions.author, note: revisions.note })
    .from(revisions)
    .innerJoin(caseStudies, eq(caseStudies.id, revisions.caseStudyId))
    .where(inArray(revisions.id, revisionIds))
  return rows.map(({ author, note, ...row }) => ({ ...read(row), revisionId: row.revisionId, author, note }))
}

/** The published revision of the case study at an address, for the desk; `null` where there is none. */
export async function deskRevisionBySlug(db: Db, slug: string): Promise<DeskRevision | null> {
  const [row] = await db
    .select({ revisionId: caseStudies.publishedRevisionId })
    .from(caseStudies)
    .where(eq(caseStudies.slug, slug))
  const [revision] = row?.revisionId ? await revisionsByIds(db, [row.revisionId]) : []
  return revision ?? null
}

/** How many case studies readers can see. */
export async function countPublished(db: Db): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(caseStudies)
    .where(isNotNull(caseStudies.publishedRevisionId))
  return row?.total ?? 0
}

/** Every address that readers can see, with the moment of its latest publication, newest first. */
export async function publishedAddresses(db: Db): Promise<{ slug: string; lastModified: string }[]> {
  const rows = await db
    .select({ slug: caseStudies.slug, lastModified: revisions.savedAt })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .orderBy(desc(revisions.savedAt), asc(caseStudies.slug))
  return rows.map(({ slug, lastModified }) => ({ slug, lastModified: new Date(lastModified).toISOString() }))
}

type StoredRevision = {
  id: string
  revisionId: string
  content: unknown
  revisionNumber: number
  publishedAt: string
}

/** A revision stays as it was written: one of an older content version is brought forward as it is read. */
function read({ id, revisionId, content, revisionNumber, publishedAt }: StoredRevision): Published {
  const opened = openRevision(revisionId, content)
  if (!opened.ok) throw new UnreadableRevision(id, revisionNumber, opened.reasons)
  return { id, caseStudy: opened.value, revisionNumber, publishedAt: new Date(publishedAt).toISOString() }
}

/** A stored revision that this software cannot read: it was written by a newer one, or altered outside it. */
class UnreadableRevision extends Error {
  override name = 'UnreadableRevision'

  constructor(id: string, revisionNumber: number, reasons: readonly Reason[]) {
    super(
      `Revision ${revisionNumber} of case study ${id} cannot be read. ${reasons.map(inOneLine).join(' ')}`,
    )
  }
}

function inOneLine({ field, says }: Reason): string {
  return field && !says.includes(field) ? `${field}: ${says}` : says
}
