import type { DatabaseSync } from 'node:sqlite'
import type { IndexDocument, Texts } from './document.ts'
import { oneOf, run } from './sql.ts'
import { countWords, vocabularyOf } from './vocabulary.ts'

/** A change as the file takes it: the document as it now stands, or `null` where it is gone. */
export type DocumentChange = { id: string; document: IndexDocument | null }
/** Where the changes end: the number of the last, and what was said of it. */
export type Place = { version: number; mark: string }
/** What a change did: the row that went, and the row that came. */
export type Written = { removed: number | null; added: { row: number; document: IndexDocument } | null }

/**
 * Writes changes and where they end, all or none. What goes, goes first, so that a slug may pass from one to another;
 * what comes again takes its old row, so that equals stand in the order in which they first came.
 */
export function writeChanges(database: DatabaseSync, changes: DocumentChange[], upTo: Place): Written[] {
  database.exec('BEGIN IMMEDIATE')
  try {
    const words = new Map<string, number>()
    const removed = changes.map(({ id }) => removeDocument(database, id, words))
    const added = changes.map(
      ({ document }, index) =>
        document && addDocument(database, document, { words, row: removed[index] ?? null }),
    )
    countWords(database, words)
    run(database, 'UPDATE state SET version = ?, mark = ?', upTo.version, upTo.mark)
    database.exec('COMMIT')
    return changes.map((_, index) => ({ removed: removed[index] ?? null, added: added[index] ?? null }))
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function addDocument(
  database: DatabaseSync,
  document: IndexDocument,
  { words, row: oldRow }: { words: Map<string, number>; row: number | null },
): Written['added'] {
  const { id, slug, codes, startYear, timing, sortKeys, channel, means, texts, card, dated } = document
  const { published, started, evidence, title } = sortKeys
  const filed = [id, slug, JSON.stringify(codes), startYear, JSON.stringify(timing)]
  const row = run(
    database,
    'INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    oldRow,
    ...filed,
    ...[published, started, evidence, title, channel, means],
  )
  const columns = [texts.title, texts.summary, texts.terms, texts.place, texts.body]
  const faces = 'INSERT INTO faces VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
  run(database, faces, row, JSON.stringify(card), JSON.stringify(dated), ...columns)
  const search = 'INSERT INTO texts (rowid, title, summary, terms, place, body) VALUES (?, ?, ?, ?, ?, ?)'
  run(database, search, row, ...columns)
  countIn(words, texts, 1)
  return { row, document }
}

function removeDocument(database: DatabaseSync, id: string, words: Map<string, number>): number | null {
  const there = oneOf<{ row: number }>(database, 'SELECT row FROM documents WHERE id = ?', id)
  if (!there) return null
  const { row } = there
  const select = 'SELECT title, summary, terms, place, body FROM faces WHERE row = ?'
  const texts = oneOf<Texts>(database, select, row)
  if (texts) countIn(words, texts, -1)
  run(database, 'DELETE FROM documents WHERE row = ?', row)
  run(database, 'DELETE FROM faces WHERE row = ?', row)
  run(database, 'DELETE FROM texts WHERE rowid = ?', row)
  return row
}

function countIn(words: Map<string, number>, texts: Texts, change: 1 | -1): void {
  for (const word of vocabularyOf(texts)) words.set(word, (words.get(word) ?? 0) + change)
}
