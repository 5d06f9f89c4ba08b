import type { Reason } from '@casebook/core/reason'
import { integer, jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'

/** A scheduled publication whose time came and that could not be: why, and when it is tried again. Gone once it is mended. */
export const failedPublications = pgTable('failed_publications', {
  caseStudyId: uuid()
    .primaryKey()
    .references(() => caseStudies.id),
  revisionNumber: integer().notNull(),
  reasons: jsonb().$type<Reason[]>().notNull(),
  tries: integer().notNull(),
  triedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
})
