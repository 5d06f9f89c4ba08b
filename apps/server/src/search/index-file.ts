import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { scheme } from '@casebook/core/evidence'
import { facets } from '@casebook/core/search'
import { themes, topics } from '@casebook/core/taxonomy'

/** Raise it whenever what the file holds, or how, changes. */
const shape = 1

/** What the content follows from: a file made by other rules or other taxonomies is made anew. */
const madeBy = createHash('sha256')
  .update(JSON.stringify([shape, scheme, facets, topics.terms, themes.terms]))
  .digest('hex')

/** English stems, without accents: how the words of texts and of searches are cut and matched. */
export const tokenizer = 'porter unicode61 remove_diacritics 2'
const tables = `
  CREATE TABLE state (made_by TEXT NOT NULL, version INTEGER NOT NULL, mark TEXT NOT NULL);
  CREATE TABLE documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, codes TEXT NOT NULL, start_year INTEGER,
    timing TEXT NOT NULL, published TEXT NOT NULL, started TEXT NOT NULL, evidence INTEGER NOT NULL, title TEXT NOT NULL,
    channel TEXT NOT NULL, means TEXT NOT NULL
  );
  CREATE TABLE faces (
    row INTEGER PRIMARY KEY, card TEXT NOT NULL, dated TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
    terms TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE texts USING fts5(
    title, summary, terms, place, body, content='', contentless_delete=1, prefix='2 3', tokenize='${tokenizer}'
  );
  INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(10.0, 4.0, 4.0, 2.0, 1.0)');
  INSERT INTO state VALUES ('${madeBy}', 0, '');
`

/** Opens the file of an index; one that is broken, foreign, or made by other rules is deleted and made anew. */
export function openIndexFile(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
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

/** Whether an error says that the file itself is broken. */
export function saysBroken(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && brokenCodes.has(Number(error.errcode) & 0xff)
}

/** SQLITE_ERROR (a table is missing), SQLITE_CORRUPT and SQLITE_NOTADB. */
const brokenCodes = new Set([1, 11, 26])

function openIfFit(file: string): DatabaseSync | null {
  let database: DatabaseSync | undefined
  try {
    database = connect(file)
    const state = database.prepare('SELECT made_by FROM state').all()
    if (state.length === 1 && state[0]?.['made_by'] === madeBy) return database
  } catch (error) {
    if (!saysBroken(error)) throw error
  }
  database?.close()
  return null
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
      PRAGMA mmap_size = 1073741824;
    `)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
