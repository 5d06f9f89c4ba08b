import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'
import { people } from '../person/tables.ts'

/** Who has a case study open, in which tab, and when that tab was last heard of. */
export const presences = pgTable(
  'presences',
  {
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tab: text().notNull(),
    isWriting: boolean().notNull(),
    since: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    seenAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseStudyId, table.personId, table.tab] })],
)
