import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'

/**
 * The addresses that a case study cites, in its newest revision and in the published one, as at these revisions. Worked
 * out from them, and made again where one of them is another: nothing else rests on it.
 */
export const citedAddresses = pgTable(
  'cited_addresses',
  {
    caseStudyId: uuid()
      .primaryKey()
      .references(() => caseStudies.id),
    headRevisionId: uuid(),
    publishedRevisionId: uuid(),
    addresses: text().array().notNull(),
  },
  (table) => [index().using('gin', table.addresses)],
)
