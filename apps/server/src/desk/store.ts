import { type HistoryLine, RevisionState } from '@casebook/core/revision'
import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { areaAsks } from '../area-ask/tables.ts'
import { caseStudies, changes, revisionStates, revisions } from '../case-study/tables.ts'
import type { Db } from '../database/database.ts'
import { drafts } from '../draft/tables.ts'
import type { Failure } from '../revision/failed-publications.ts'
import { failedPublications } from '../revision/tables.ts'
import { lastChecksOf } from '../source/store.ts'

/** Which state a case study stands in, of its newest revision and of the public one, by the numbers of their rows. */
export type Pointer = { id: string; head: number; standing: number | null }

/** A case study as it is stored, with all its history and the content of the revisions that the list tells of. */
export type Stored = Pointer & {
  slug: string | null
  begunBy: string
  /** With what is known of its sources, as `lastChecksOf` gives it. */
  headRevision: { id: string; content: unknown; checks: string | null }
  /** The public revision, where it is not the newest. */
  otherRevision: { id: string; content: unknown } | null
  history: HistoryLine[]
  /** When the newest revision entered its state, and the public one its own. */
  changedAt: string
}

/**
 * What the whole library stands at. States are only ever added and their numbers grow, so that the sum over all case
 * studies grows with every change, whichever transaction commits first. `change` is the newest change that was announced.
 */
export type Mark = { states: string; change: number }

export async function markOf(db: Db): Promise<Mark> {
  const [row] = await db
    .select({
      states: sql<string>`count(*) || ':' || coalesce(sum(${caseStudies.headStateNumber} + coalesce(${caseStudies.publicStateNumber}, 0)), 0)`,
      change: sql<number>`(select coalesce(max(${changes.number}), 0) from ${changes})`.mapWith(Number),
    })
    .from(caseStudies)
  return row ?? { states: '', change: 0 }
}

/** The case studies of which a source became unreachable, or reachable again, after a change. */
export async function checkedAfter(db: Db, change: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: changes.caseStudyId })
    .from(changes)
    .where(and(gt(changes.number, change), eq(changes.kind, 'sources-checked')))
  return rows.map(({ id }) => id)
}

/** The case studies that entered a state after this one, by its number, each by its pointers alone. */
export async function pointersOf(db: Db, after: number): Promise<Pointer[]> {
  const rows = await db
    .select({
      id: caseStudies.id,
      head: caseStudies.headStateNumber,
      standing: caseStudies.publicStateNumber,
    })
    .from(caseStudies)
    .where(or(gt(caseStudies.headStateNumber, after), gt(caseStudies.publicStateNumber, after)))
  return rows.flatMap(({ head, ...row }) => (head === null ? [] : [{ ...row, head }]))
}

/** These case studies with their histories. */
export async function storedOf(db: Db, ids: string[]): Promise<Stored[]> {
  const histories = await historiesOf(db, ids)
  const head = alias(revisions, 'head')
  const other = alias(revisions, 'other')
  const headState = alias(revisionStates, 'head_state')
  const publicState = alias(revisionStates, 'public_state')
  const rows = await db
    .select({
      id: caseStudies.id,
      slug: caseStudies.slug,
      begunBy: caseStudies.begunBy,
      head: caseStudies.headStateNumber,
      standing: caseStudies.publicStateNumber,
      headRevision: { id: head.id, content: head.content, checks: lastChecksOf(head.content) },
      otherRevision: { id: other.id, content: other.content },
      changedAt: sql<string>`greatest(${headState.since}, ${publicState.since})`,
    })
    .from(caseStudies)
    .innerJoin(head, eq(head.id, caseStudies.headRevisionId))
    .innerJoin(headState, eq(headState.number, caseStudies.headStateNumber))
    .leftJoin(publicState, eq(publicState.number, caseStudies.publicStateNumber))
    .leftJoin(
      other,
      sql`${other.id} = ${caseStudies.publicRevisionId} and ${other.id} <> ${caseStudies.headRevisionId}`,
    )
    .where(inArray(caseStudies.id, ids))
  return rows.map(({ head, changedAt, ...row }) => ({
    ...row,
    head: head ?? 0,
    changedAt: new Date(changedAt).toISOString(),
    history: histories.get(row.id) ?? [],
  }))
}

async function historiesOf(db: Db, ids: string[]): Promise<Map<string, HistoryLine[]>> {
  const histories = new Map<string, HistoryLine[]>()
  const states = await statesOf(db, ids)
  const rows = await db
    .select({
      id: revisions.id,
      caseStudy: revisions.caseStudyId,
      number: revisions.number,
      author: revisions.author,
      at: revisions.savedAt,
      basedOn: revisions.basedOn,
      restoredFrom: revisions.restoredFrom,
      note: revisions.note,
    })
    .from(revisions)
    .where(inArray(revisions.caseStudyId, ids))
    .orderBy(asc(revisions.caseStudyId), asc(revisions.number))
  for (const { id, restoredFrom, note, at, ...line } of rows) {
    const history = histories.get(line.caseStudy) ?? []
    histories.set(line.caseStudy, history)
    history.push({
      ...line,
      at: new Date(at).toISOString(),
      ...(restoredFrom !== null && { restoredFrom }),
      ...(note !== null && { note }),
      state: RevisionState.parse(states.get(id)),
    })
  }
  return histories
}

/** The state that each revision of these is in now. */
async function statesOf(db: Db, ids: string[]): Promise<Map<string, unknown>> {
  const rows = await db
    .selectDistinctOn([revisionStates.revisionId], {
      revision: revisionStates.revisionId,
      entered: revisionStates.entered,
    })
    .from(revisionStates)
    .where(inArray(revisionStates.caseStudyId, ids))
    .orderBy(asc(revisionStates.revisionId), desc(revisionStates.number))
  return new Map(rows.map(({ revision, entered }) => [revision, entered]))
}

/** The scheduled publications that could not be, by case study. */
export async function failures(db: Db): Promise<Map<string, Failure>> {
  const rows = await db.select().from(failedPublications)
  return new Map(
    rows.map(({ caseStudyId, triedAt, ...row }) => [
      caseStudyId,
      { ...row, triedAt: new Date(triedAt).toISOString() },
    ]),
  )
}

/** Who answered for the area last, where no revision was written since, by case study. */
export async function areaAnswers(db: Db): Promise<Map<string, { name: string; at: string }>> {
  const answeredAt = sql`(${areaAsks.ask} -> 'answered' ->> 'at')::timestamptz`
  const rows = await db
    .select({ caseStudy: areaAsks.caseStudyId, ask: areaAsks.ask })
    .from(areaAsks)
    .innerJoin(caseStudies, eq(caseStudies.id, areaAsks.caseStudyId))
    .innerJoin(revisions, eq(revisions.id, caseStudies.headRevisionId))
    .where(gt(answeredAt, revisions.savedAt))
    .orderBy(asc(answeredAt))
  return new Map(
    rows.flatMap(({ caseStudy, ask: { name, answered } }) =>
      answered ? [[caseStudy, { name, at: new Date(answered.at).toISOString() }] as const] : [],
    ),
  )
}

/** What a person wrote and has not saved: since when, by case study. */
export async function unsavedBy(db: Db, person: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ caseStudy: drafts.caseStudyId, keptAt: drafts.keptAt })
    .from(drafts)
    .where(sql`${drafts.personId}::text = ${person}`)
  return new Map(rows.map(({ caseStudy, keptAt }) => [caseStudy, new Date(keptAt).toISOString()]))
}
