import { bigint, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/** A case study: its address, and pointers to its newest and its published revision. */
export const caseStudies = pgTable('case_studies', {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  headRevisionId: uuid(),
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
    state: text().notNull(),
    by: text().notNull(),
    since: moment().notNull(),
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
