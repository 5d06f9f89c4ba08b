import type { DraftCaseStudy } from '@casebook/core/readiness'
import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'
import { people } from '../person/tables.ts'

/** What somebody is writing and has not saved as a revision yet: one for each person and case study. It is no history. */
export const drafts = pgTable(
  'drafts',
  {
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Another with each keeping, never one again, so that two tabs of one person cannot overwrite each other. */
    version: uuid().notNull(),
    /** The revision that it is written on, by number. */
    basedOn: integer().notNull(),
    content: jsonb().$type<DraftCaseStudy>().notNull(),
    tab: text().notNull(),
    keptAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseStudyId, table.personId] })],
)
