import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { people } from '../person/tables.ts'

const moment = () => timestamp({ withTimezone: true, mode: 'date' })

/** A link by which somebody who was invited comes in, one a person; its token is kept hashed. */
export const invitations = pgTable('invitations', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  tokenHash: text().notNull().unique(),
  invitedBy: uuid()
    .notNull()
    .references(() => people.id),
  invitedAt: moment().notNull(),
  expiresAt: moment().notNull(),
})
