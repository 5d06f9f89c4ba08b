import type { RevisionState, StateName } from '@casebook/core/revision'
import { bigint, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/**
 * A case study, with pointers to its newest revision, to the one that stands at its public address (published, or
 * withdrawn and saying so), and to the one that readers find, with the state of each.
 */
export const caseStudies = pgTable('case_studies', {
  id: uuid().primaryKey().defaultRandom(),
  /** The address at which it was first published, which it keeps; `null` before. */
  slug: text().unique(),
  /** The person who began it, or the founding library. */
  begunBy: text().notNull(),
  headRevisionId: uuid(),
  headStateNumber: bigint({ mode: 'number' }),
  publicRevisionId: uuid(),
  publicStateNumber: bigint({ mode: 'number' }),
  publishedRevisionId: uuid(),
  createdAt: moment().notNull(),
})

/** One saved state, whole and immutable (a trigger refuses change and removal). */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    number: integer().notNull(),
    contentVersion: integer().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    author: text().notNull(),
    /** The revision that it was written on, and the earlier one whose content it brings back, by number. */
    basedOn: integer(),
    restoredFrom: integer(),
    note: text(),
    savedAt: moment().notNull(),
  },
  (table) => [unique().on(table.caseStudyId, table.number)],
)

/** Each change of a revision's state is a row of its own. */
export const revisionStates = pgTable(
  'revision_states',
  {
    number: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    state: text().$type<StateName>().notNull(),
    /** Who brought it about; `null` where the schedule did. */
    by: text(),
    since: moment().notNull(),
    /** All that core holds of the state. */
    entered: jsonb().$type<RevisionState>().notNull(),
  },
  (table) => [index().on(table.caseStudyId), index().on(table.revisionId)],
)

/**
 * What readers see has changed: every node's search index follows these rows, in order. One lock at writing makes the
 * order of numbers the order of commits.
 */
export const changes = pgTable('changes', {
  number: bigint({ mode: 'number' }).primaryKey(),
  caseStudyId: uuid()
    .notNull()
    .references(() => caseStudies.id),
  kind: text().notNull(),
  at: moment().notNull(),
})
