import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { connect } from '../postgres/connect.ts'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** What a store works on: the database, or a transaction in it. */
export type Db = Database | Transaction

export type OpenDatabase = {
  db: Database
  sql: postgres.Sql
  /** Waits for statements under way, so many seconds at the most. */
  close: (patience?: number) => Promise<void>
}

/** Opens a pool of connections; a statement that runs for half a minute is given up. */
export function openDatabase(url: string, { max = 12 }: { max?: number } = {}): OpenDatabase {
  const sql = connect(url, { max, onnotice: () => {}, connection: { statement_timeout: 30_000 } })
  return {
    db: drizzle(sql, { casing: 'snake_case' }),
    sql,
    close: (patience = 5) => sql.end({ timeout: patience }),
  }
}
