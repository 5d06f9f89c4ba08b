import { randomUUID } from 'node:crypto'
import type { RevisionState } from '@casebook/core/revision'
import { eq, sql } from 'drizzle-orm'
import type { CaseStudy } from '../case-study/case-study.ts'
import { announce } from '../case-study/changes.ts'
import { caseStudies, revisionStates, revisions } from '../case-study/tables.ts'
import type { Db, Transaction } from '../database/database.ts'

/** Who the founding library's case studies and revisions are by. */
export const foundingAuthor = 'founding-library'
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const batch = 1_000

/** The newest revision at an address, and the state that it is in. */
export type Head = {
  id: string
  slug: string
  revisionId: string
  author: string
  number: number
  content: unknown
  state: RevisionState
}
/** A revision to publish at once, over the one that it replaces. */
export type FoundingRevision = {
  caseStudyId: string
  caseStudy: CaseStudy
  at: string
  amends?: Head
  note?: string
}

/** The newest revision of each case study at these addresses, by slug. */
export async function heads(db: Db, slugs: string[]): Promise<Map<string, Head>> {
  const rows = await db
    .select({
      id: caseStudies.id,
      slug: sql<string>`${caseStudies.slug}`,
      revisionId: revisions.id,
      author: revisions.author,
      number: revisions.number,
      content: revisions.content,
      state: revisionStates.entered,
    })
    .from(caseStudies)
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .innerJoin(revisionStates, eq(revisionStates.number, caseStudies.headStateNumber))
    .where(sql`${caseStudies.slug} = any(${sql.param(slugs)}::text[])`)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Adds case studies without a revision; answers their ids by slug. */
export async function addCaseStudies(
  tx: Transaction,
  slugs: string[],
  at: string,
): Promise<Map<string, string>> {
  const rows = slugs.map((slug) => ({ id: randomUUID(), slug, begunBy: foundingAuthor, createdAt: at }))
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(caseStudies).values(rows.slice(from, from + batch))
  }
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** Adds revisions as published at once: content, states, pointers and change rows, in the order given. */
export async function addPublished(tx: Transaction, added: FoundingRevision[]): Promise<void> {
  for (let from = 0; from < added.length; from += batch) await addBatch(tx, added.slice(from, from + batch))
}

async function addBatch(tx: Transaction, added: FoundingRevision[]): Promise<void> {
  const rows = added.map(({ caseStudyId, caseStudy, at, amends, note }) => ({
    id: randomUUID(),
    caseStudyId,
    number: (amends?.number ?? 0) + 1,
    contentVersion: caseStudy.contentVersion,
    content: caseStudy,
    author: foundingAuthor,
    basedOn: amends?.number ?? null,
    note: note ?? null,
    savedAt: at,
  }))
  await tx.insert(revisions).values(rows)
  await tx.insert(revisionStates).values(
    added.flatMap(({ caseStudyId, at, amends, note }, index) => [
      ...superseded(caseStudyId, at, amends),
      {
        caseStudyId,
        revisionId: rows[index]?.id ?? '',
        state: 'published' as const,
        by: foundingAuthor,
        since: at,
        entered: published(at, amends, note),
      },
    ]),
  )
  await tx.execute(sql`
    update case_studies set head_revision_id = revision_id, published_revision_id = revision_id,
      public_revision_id = revision_id, head_state_number = number, public_state_number = number
    from revision_states where revision_states.case_study_id = case_studies.id
      and revision_id = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`)
  await announce(
    tx,
    added.map(({ caseStudyId, at }) => ({ caseStudyId, at, kind: 'published' as const })),
  )
}

/** Nobody approved it: it came with Casebook. */
function published(at: string, amends: Head | undefined, note = ''): RevisionState & { state: 'published' } {
  return {
    state: 'published',
    by: foundingAuthor,
    at,
    approval: null,
    amends: amends?.number ?? null,
    note: note || null,
    checked: null,
    unwithdrawn: null,
  }
}

function superseded(caseStudyId: string, at: string, amends: Head | undefined) {
  const was = amends?.state
  if (!amends || (was?.state !== 'published' && was?.state !== 'withdrawn')) return []
  const entered: RevisionState = { state: 'superseded', by: amends.number + 1, at, was }
  return [
    {
      caseStudyId,
      revisionId: amends.revisionId,
      state: entered.state,
      by: foundingAuthor,
      since: at,
      entered,
    },
  ]
}
