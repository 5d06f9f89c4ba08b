import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { people } from '../person/tables.ts'

const moment = () => timestamp({ withTimezone: true, mode: 'date' })
const owner = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** An authenticator app, one a person: what it makes codes from, and the codes for when it is lost, both sealed. */
export const authenticatorApps = pgTable('authenticator_apps', {
  id: uuid().primaryKey().defaultRandom(),
  userId: owner().unique(),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** Whether a code of it was typed: until then it counts for nothing. */
  verified: boolean().notNull().default(false),
  failedVerificationCount: integer().notNull().default(0),
  lockedUntil: moment(),
})

/** A key kept by a device, which unlocks it by a finger, a face or a number. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: owner(),
    name: text(),
    publicKey: text().notNull(),
    credentialID: text().notNull().unique(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.userId)],
)

/** Codes that let somebody in a moment ago, hashed with whose they are: each is good for once. */
export const usedCodes = pgTable('used_codes', {
  key: text().primaryKey(),
  at: moment().notNull(),
})
