import type { Reason } from '@casebook/core/reason'
import type { RevisionState } from '@casebook/core/revision'
import { asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { lastChecksOf } from '../source/store.ts'
import type { CaseStudy } from './case-study.ts'
import { openRevision } from './opened-revisions.ts'
import { caseStudies, revisionStates, revisions } from './tables.ts'

/** A revision at its public address, as readers see it. */
export type Published = {
  id: string
  caseStudy: CaseStudy
  revisionNumber: number
  publishedAt: string
  /** When it was last stated that nothing has changed. */
  checkedAt: string | null
  /** When and why it was withdrawn; its page stays, and says so. */
  withdrawn: { at: string; reason: string } | null
}

const published = {
  id: caseStudies.id,
  revisionId: revisions.id,
  content: revisions.content,
  checks: lastChecksOf(revisions.content),
  revisionNumber: revisions.number,
  state: revisionStates.entered,
}

/** The revision that stands at a public address, published or withdrawn; `null` where there is none. */
export async function publicBySlug(db: Db, slug: string): Promise<Published | null> {
  const [row] = await db
    .select(published)
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publicRevisionId))
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.publicStateNumber))
    .where(eq(caseStudies.slug, slug))
  return row ? read(row) : null
}

/** The published revisions of these case studies; those that have none, or are withdrawn, are left out. */
export async function publishedByIds(db: Db, ids: string[]): Promise<Published[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select(published)
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.publicStateNumber))
    .where(inArray(caseStudies.id, ids))
  return rows.map(read)
}

/** Who began a case study: it is their own. `null` where there is no such case study. */
export async function beginnerOf(db: Db, id: string): Promise<string | null> {
  const [row] = await db
    .select({ begunBy: caseStudies.begunBy })
    .from(caseStudies)
    .where(eq(caseStudies.id, id))
  return row?.begunBy ?? null
}

/** The number of the newest revision; 0 where there is no such case study. */
export async function newestNumber(db: Db, id: string): Promise<number> {
  const [row] = await db
    .select({ number: revisions.number })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .where(eq(caseStudies.id, id))
  return row?.number ?? 0
}

/** How many case studies readers can find. */
export async function countPublished(db: Db): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(caseStudies)
    .where(isNotNull(caseStudies.publishedRevisionId))
  return row?.total ?? 0
}

/** The case studies that readers find whose public revision was written under one of these topics or themes. */
export async function publishedUnder(
  db: Db,
  field: 'topics' | 'themes',
  terms: readonly string[],
): Promise<string[]> {
  const rows = await db
    .select({ id: caseStudies.id })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.publishedRevisionId))
    .where(sql`${revisions.content} -> ${field}::text ?| ${sql.param([...terms])}::text[]`)
    .orderBy(asc(caseStudies.id))
  return rows.map(({ id }) => id)
}

/** Every address that readers can find, with the moment of its latest publication, newest first. */
export async function publishedAddresses(db: Db): Promise<{ slug: string; lastModified: string }[]> {
  const publishedAt = sql<string>`${revisionStates.entered} ->> 'at'`
  const rows = await db
    .select({ slug: caseStudies.slug, lastModified: publishedAt })
    .from(caseStudies)
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.publicStateNumber))
    .where(isNotNull(caseStudies.publishedRevisionId))
    .orderBy(desc(publishedAt), asc(caseStudies.slug))
  return rows.flatMap(({ slug, lastModified }) =>
    slug === null ? [] : [{ slug, lastModified: new Date(lastModified).toISOString() }],
  )
}

type StoredRevision = {
  id: string
  revisionId: string
  content: unknown
  checks: string | null
  revisionNumber: number
  state: RevisionState
}

/** A revision stays as it was written: one of an older content version is brought forward as it is read. */
function read({ id, revisionId, content, checks, revisionNumber, state }: StoredRevision): Published {
  const { at, checked } = publishedState(state)
  const opened = openRevision(revisionId, content, { reviewBy: checked?.reviewBy, checks })
  if (!opened.ok) throw new UnreadableRevision(id, revisionNumber, opened.reasons)
  return {
    id,
    caseStudy: opened.value,
    revisionNumber,
    publishedAt: new Date(at).toISOString(),
    checkedAt: checked && new Date(checked.at).toISOString(),
    withdrawn:
      state.state === 'withdrawn' ? { at: new Date(state.at).toISOString(), reason: state.reason } : null,
  }
}

function publishedState(state: RevisionState): Extract<RevisionState, { state: 'published' }> {
  if (state.state === 'published') return state
  if (state.state === 'withdrawn') return state.was
  throw new TypeError(`A revision that is ${state.state} has been read as public.`)
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
