import { policeAndPublicHealth } from '@casebook/core/library'
import { force } from '@casebook/core/place'
import { listed } from '@casebook/core/stated'
import type { Database } from '../database/database.ts'
import { assessedOn } from './assessed.ts'
import type { DeskFacetId, DeskRow } from './desk-list.ts'
import * as caseStudies from './store.ts'

const { cardOf, facetValuesOf, searchTextOf } = policeAndPublicHealth
const batch = 200

/** A row with what it is found by. */
export type AssessedRow = { row: DeskRow; values: Record<DeskFacetId, string[]>; words: string }
type Held = { asAt: string; rows: Map<number, AssessedRow> }

/** Rows by their published state, which never changes, for one day, since flags and stage follow the day. */
const heldBy = new WeakMap<Database, Held>()

/** Every published case study, judged as at a day; those held from before are not read again. */
export async function assessedRows(db: Database, asAt: string): Promise<AssessedRow[]> {
  const states = await caseStudies.publishedStates(db)
  const before = heldBy.get(db)
  const rows = before?.asAt === asAt ? before.rows : new Map<number, AssessedRow>()
  const missing = states.filter((state) => !rows.has(state))
  for (let at = 0; at < missing.length; at += batch) {
    for (const revision of await caseStudies.revisionsInStates(db, missing.slice(at, at + batch)))
      rows.set(revision.stateNumber, assess(revision, asAt))
  }
  const wanted = new Set(states)
  for (const state of rows.keys()) if (!wanted.has(state)) rows.delete(state)
  heldBy.set(db, { asAt, rows })
  return states.flatMap((state) => rows.get(state) ?? [])
}

function assess(revision: caseStudies.DeskRevision, asAt: string): AssessedRow {
  const { caseStudy } = revision
  const assessment = assessedOn(asAt, caseStudy)
  const card = cardOf(caseStudy, assessment)
  const { topic, status, stage, force: forces } = facetValuesOf(caseStudy, assessment.standing, asAt)
  const { title, summary, terms, place } = searchTextOf(caseStudy)
  return {
    row: {
      ...card,
      forces: listed(caseStudy.place.forces).map((id) => force(id).name),
      revision: revisionMade(revision),
    },
    values: { topic, status, stage, force: forces, flag: card.evidence.flags },
    words: [title, summary, terms, place, caseStudy.slug].join('\n').toLowerCase(),
  }
}

/** A revision's number, moment, author and note. */
export function revisionMade({
  revisionNumber,
  publishedAt,
  author,
  note,
}: caseStudies.DeskRevision): DeskRow['revision'] {
  return { number: revisionNumber, savedAt: publishedAt, author, note }
}
