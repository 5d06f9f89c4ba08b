import type { CheckOutcome } from '@casebook/core/source'
import { boolean, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })
const day = () => date({ mode: 'string' })

/** What is known of each address that a case study cites. Where `checkedAt` is null it has not been asked for yet. */
export const sourceChecks = pgTable(
  'source_checks',
  {
    address: text().primaryKey(),
    checkedAt: moment(),
    outcome: text().$type<CheckOutcome>(),
    /** The status of HTTP. */
    status: integer(),
    /** Where redirects led in the end, if elsewhere. */
    leadsTo: text(),
    says: text(),
    /** Days in a row on which it failed or was missing, the first and the last of them. */
    failedDays: integer().notNull().default(0),
    failedSince: day(),
    failedLast: day(),
    /** What counts as the last check of a source with this address, and the day; null while nothing is sure. */
    reachable: boolean(),
    reachableOn: day(),
    nextDue: moment().notNull(),
  },
  (table) => [index().on(table.nextDue)],
)
