import { randomUUID } from 'node:crypto'
import { contentVersion, upgradeDocument } from '@casebook/core/case-study'
import { DraftCaseStudy } from '@casebook/core/readiness'
import { parse, type Verdict } from '@casebook/core/reason'
import { type Change, type Copy, type HistoryLine, RevisionState } from '@casebook/core/revision'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { CaseStudy } from '../case-study/case-study.ts'
import { announce } from '../case-study/changes.ts'
import { caseStudies, revisionStates, revisions } from '../case-study/tables.ts'
import type { Db, Transaction } from '../database/database.ts'

/** The case study with this id, as its rules ask for it; `null` where there is none. */
export async function copyOf(db: Db, id: string): Promise<Copy | null> {
  const [row] = await db.select().from(caseStudies).where(eq(caseStudies.id, id))
  return row ? read(db, row) : null
}

/** As `copyOf`, held until the transaction ends, so that what is done to one case study is done in turn. */
export async function heldCopyOf(tx: Transaction, id: string): Promise<Copy | null> {
  const [row] = await tx.select().from(caseStudies).where(eq(caseStudies.id, id)).for('no key update')
  return row ? read(tx, row) : null
}

/** The id of the case study with this address, or of this id; `null` where there is none. */
export async function idOf(db: Db, addressOrId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: caseStudies.id })
    .from(caseStudies)
    .where(
      isId(addressOrId)
        ? sql`${caseStudies.id} = ${addressOrId}::uuid or ${caseStudies.slug} = ${addressOrId}`
        : eq(caseStudies.slug, addressOrId),
    )
  return row?.id ?? null
}

/** What a revision holds, brought to today's content version; `null` where there is no such revision. */
export async function contentOf(db: Db, id: string, number: number): Promise<DraftCaseStudy | null> {
  const [row] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.caseStudyId, id), eq(revisions.number, number)))
  return row ? opened(id, number, row.content) : null
}

/** Whether another case study stands at this address, or stood there. */
export async function isAddressTaken(db: Db, slug: string, id: string): Promise<boolean> {
  const [row] = await db.select({ id: caseStudies.id }).from(caseStudies).where(eq(caseStudies.slug, slug))
  return row !== undefined && row.id !== id
}

/** Who sent a case study for review the last time; `null` where nobody has. */
export async function whoSentForReview(db: Db, id: string): Promise<string | null> {
  const [row] = await db
    .select({ entered: revisionStates.entered })
    .from(revisionStates)
    .where(and(eq(revisionStates.caseStudyId, id), eq(revisionStates.state, 'in-review')))
    .orderBy(desc(revisionStates.number))
    .limit(1)
  return row?.entered.state === 'in-review' ? row.entered.by : null
}

/** Adds a case study with its first revision. */
export async function addBegun(tx: Transaction, { id, begunBy }: Copy, change: Change): Promise<void> {
  await tx.insert(caseStudies).values({ id, begunBy, createdAt: change.at })
  await addRows(tx, id, change)
}

/** Writes down what an act changed: rows are added, none is changed but the pointers to them. */
export async function applyChange(tx: Transaction, before: Copy, after: Copy, change: Change): Promise<void> {
  await addRows(tx, before.id, change)
  if (!before.address && after.address)
    await tx.update(caseStudies).set({ slug: after.address }).where(eq(caseStudies.id, before.id))
  const isPublic = change.entered.find(
    ({ state: { state } }) => state === 'published' || state === 'withdrawn',
  )
  if (isPublic) {
    const kind = isPublic.state.state === 'withdrawn' ? 'withdrawn' : 'published'
    await announce(tx, [{ caseStudyId: before.id, at: change.at, kind }])
  }
}

async function addRows(tx: Transaction, id: string, { added, entered, by, at }: Change): Promise<void> {
  if (added)
    await tx.insert(revisions).values({
      id: randomUUID(),
      caseStudyId: id,
      number: added.number,
      contentVersion,
      content: added.content,
      author: added.author,
      basedOn: added.basedOn,
      restoredFrom: added.restoredFrom ?? null,
      note: added.note ?? null,
      savedAt: added.at,
    })
  for (const { revision, state } of entered)
    await tx.execute(sql`
      insert into revision_states (case_study_id, revision_id, state, "by", since, entered)
      select case_study_id, id, ${nameOf(state)}, ${by}, ${at}::timestamptz, ${JSON.stringify(state)}::jsonb
      from revisions where case_study_id = ${id}::uuid and number = ${revision}`)
  await tx.execute(sql`
    update case_studies set
      head_revision_id = head.id, head_state_number = head.state_number,
      public_revision_id = standing.id, public_state_number = standing.state_number,
      published_revision_id = case when standing.state = 'published' then standing.id end
    from (
      select r.id, s.number as state_number from revisions r join revision_states s on s.revision_id = r.id
      where r.case_study_id = ${id}::uuid order by r.number desc, s.number desc limit 1
    ) head left join (
      select r.id, s.number as state_number, s.state from revisions r
      join lateral (
        select number, state from revision_states where revision_id = r.id order by number desc limit 1
      ) s on true
      where r.case_study_id = ${id}::uuid and s.state in ('published', 'withdrawn')
    ) standing on true
    where case_studies.id = ${id}::uuid`)
}

function nameOf(state: RevisionState): string {
  return state.state === 'approved' && state.schedule ? 'scheduled' : state.state
}

async function read(db: Db, row: typeof caseStudies.$inferSelect): Promise<Copy> {
  const rows = await db
    .select({
      number: revisions.number,
      author: revisions.author,
      at: revisions.savedAt,
      basedOn: revisions.basedOn,
      restoredFrom: revisions.restoredFrom,
      note: revisions.note,
      state: sql<unknown>`(select entered from revision_states where revision_id = ${revisions.id} order by number desc limit 1)`,
    })
    .from(revisions)
    .where(eq(revisions.caseStudyId, row.id))
    .orderBy(asc(revisions.number))
  const content = await contentOf(db, row.id, rows.length)
  if (!content) throw new RangeError(`The case study ${row.id} has no revision ${rows.length}.`)
  const { id, begunBy, slug } = row
  return {
    id,
    begunBy,
    address: slug,
    history: rows.map((line) => lineOf(id, line)),
    content,
    model: CaseStudy,
  }
}

type LineRow = Pick<HistoryLine, 'number' | 'author' | 'at' | 'basedOn'> & {
  restoredFrom: number | null
  note: string | null
  state: unknown
}

function lineOf(caseStudy: string, { restoredFrom, note, state, at, ...line }: LineRow): HistoryLine {
  return {
    caseStudy,
    ...line,
    at: new Date(at).toISOString(),
    ...(restoredFrom !== null && { restoredFrom }),
    ...(note !== null && { note }),
    state: RevisionState.parse(state),
  }
}

function opened(id: string, number: number, content: unknown): DraftCaseStudy {
  const upgraded = upgradeDocument(content)
  const draft: Verdict<DraftCaseStudy> = upgraded.ok ? parse(DraftCaseStudy, upgraded.value) : upgraded
  if (draft.ok) return draft.value
  const why = draft.reasons.map(({ says }) => says).join(' ')
  throw new TypeError(`Revision ${number} of case study ${id} cannot be read. ${why}`)
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
