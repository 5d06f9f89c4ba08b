import { sql } from 'drizzle-orm'
import { bigint, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/**
 * The terms that were retired here, over what the library's own taxonomies say. One that was brought back stays written
 * down; a term stands here once among those that were not.
 */
export const retiredTerms = pgTable(
  'retired_terms',
  {
    number: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    taxonomy: text().$type<'topics' | 'themes'>().notNull(),
    term: text().notNull(),
    /** The term that took its place; `null` where none did. */
    replacement: text(),
    why: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    broughtBackBy: text(),
    broughtBackAt: moment(),
  },
  (table) => [uniqueIndex().on(table.taxonomy, table.term).where(sql`${table.broughtBackAt} is null`)],
)
