import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { openDatabase } from './database.ts'
import { migrationsFolder } from './migrations-folder.ts'

/** A lock of our own number, so that two nodes that start together migrate one after the other. */
const migrationLock = 201_610

/** Brings the database to the newest schema; on an up-to-date one it changes nothing. */
export async function migrateDatabase(url: string): Promise<void> {
  const { db, sql, close } = openDatabase(url, { max: 1 })
  try {
    await sql`set statement_timeout = 0`
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(db, { migrationsFolder })
  } finally {
    await close()
  }
}
