import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { madeBy, tables } from './schema.ts'
import { oneOf } from './sql.ts'

/** Opens the file of an index; one that is broken, foreign, or made by other rules is deleted and made anew. */
export function openIndexFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  const database = openIfFit(file)
  if (database) return database
  removeIndexFile(file)
  const fresh = connect(file)
  fresh.exec(`BEGIN; ${tables} COMMIT`)
  return fresh
}

/** Removes the file and the two that SQLite keeps beside it. */
export function removeIndexFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
}

/** Whether an error says that the file is broken, or holds what the library cannot: two case studies at one address. */
export function saysBroken(error: unknown): boolean {
  return [sqlite.corrupt, sqlite.constraint, sqlite.notADatabase].includes(codeOf(error))
}

/** SQLite's own numbers for what went wrong. */
const sqlite = { busy: 5, corrupt: 11, constraint: 19, notADatabase: 26 }

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
}

function openIfFit(file: string): DatabaseSync | null {
  let database: DatabaseSync | undefined
  try {
    database = connect(file)
    if (makerOf(database) === madeBy) return database
  } catch (error) {
    if (!saysBroken(error)) throw error
  }
  database?.close()
  return null
}

/** Who made the file; `undefined` where it is empty, or somebody else's. */
function makerOf(database: DatabaseSync): string | undefined {
  const state = oneOf(database, "SELECT 1 FROM sqlite_schema WHERE name = 'state' AND sql LIKE '%made_by%'")
  if (state === undefined) return undefined
  return oneOf<{ made_by: string }>(database, 'SELECT made_by FROM state')?.made_by
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -32768;
    `)
    return database
  } catch (error) {
    database.close()
    if (codeOf(error) !== sqlite.busy) throw error
    throw new Error(`The search index at ${file} is in use by another process.`, { cause: error })
  }
}
