import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true, mode: 'date' })
const times = () => ({ createdAt: moment().notNull(), updatedAt: moment().notNull() })

/** Those who have an account. The email address is kept in small letters. */
export const people = pgTable('people', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().notNull(),
  /** Invited and not yet come, active, or deactivated. */
  state: text({ enum: ['invited', 'active', 'deactivated'] })
    .notNull()
    .default('active'),
  /** Whether there is a second factor, of whichever kind: the library asks it of them at each sign-in. */
  twoFactorEnabled: boolean().notNull().default(false),
  lastSeenAt: moment(),
  ...times(),
})

/** One browser signed in. Deleting the row signs it out at its next request. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** When they last proved who they are; empty until the sign-in stands in the audit. */
    signedInAt: moment(),
    /** When this session showed a second factor. */
    secondFactorAt: moment(),
    ...times(),
  },
  (table) => [index().on(table.userId)],
)

/** The password of a person, hashed. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    ...times(),
  },
  (table) => [index().on(table.userId)],
)

/** Secrets that are waited for, hashed, such as the one-time link of the first administrator. */
export const verifications = pgTable(
  'verifications',
  {
    id: uuid().primaryKey().defaultRandom(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    ...times(),
  },
  (table) => [index().on(table.identifier)],
)

/** Tries to sign in that have not led in, by what they are counted by; `latest` is the newest that was let through. */
export const signInTries = pgTable('sign_in_tries', {
  key: text().primaryKey(),
  tries: integer().notNull(),
  latest: moment().notNull(),
})

/** Where somebody signed in to an account: the key stands for both, and `latest` is when. */
export const knownAddresses = pgTable('known_addresses', {
  key: text().primaryKey(),
  latest: moment().notNull(),
})
