import type { AreaAsk } from '@casebook/core/revision'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { caseStudies } from '../case-study/tables.ts'
import type { Typed } from './typed.ts'

const moment = () => timestamp({ withTimezone: true, mode: 'string' })

/**
 * Somebody in the area who is asked to check the facts of one revision, by a link and a code that is sent to their
 * mailbox. Token, code and pass are kept hashed: whoever reads this table gets in nowhere.
 */
export const areaAsks = pgTable(
  'area_asks',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseStudyId: uuid()
      .notNull()
      .references(() => caseStudies.id),
    /** All that core holds of it: whom, by whom, until when, stopped, answered. */
    ask: jsonb().$type<AreaAsk>().notNull(),
    tokenHash: text().notNull().unique(),
    askedAt: moment().notNull(),
    /** When somebody first came in with a code. */
    openedAt: moment(),
    /** The newest code: hashed under the token, with the wrong tries at it. */
    codeHash: text(),
    codeExpiresAt: moment(),
    codeTries: integer().notNull().default(0),
    /** Codes sent since there was a pause, and when the newest was. */
    codesSent: integer().notNull().default(0),
    codeSentAt: moment(),
    /** Wrong tries at all codes together. */
    wrongTries: integer().notNull().default(0),
    /** What the browser that came in last shows instead of a code, for a while. */
    passHash: text(),
    passExpiresAt: moment(),
    /** What they have typed so far and not sent. */
    kept: jsonb().$type<Typed>(),
    keptAt: moment(),
  },
  (table) => [index().on(table.caseStudyId)],
)
