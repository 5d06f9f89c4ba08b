import { bigint, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/**
 * What somebody wrote about a case study, or about one of its fields. A reply belongs to the comment that it answers,
 * which holds the field and whether it is resolved. What was written is never changed.
 */
export const comments = pgTable(
  'comments',
  {
    id: uuid().primaryKey().defaultRandom(),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    /** The comment that it answers; `null` for one that begins a thread. */
    thread: uuid(),
    /** The field by the ids of its parts, as core's differences write it; empty for the whole case study. */
    field: text().notNull(),
    /** What the field was called then, since its part may be gone. */
    about: text().notNull(),
    /** The newest revision at the time. */
    revision: integer().notNull(),
    author: text().notNull(),
    text: text().notNull(),
    writtenAt: moment().notNull(),
    resolvedBy: text(),
    resolvedAt: moment(),
  },
  (table) => [index().on(table.caseStudyId, table.number)],
)
