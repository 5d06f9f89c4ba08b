import type { DatabaseSync } from 'node:sqlite'
import type { IndexDocument, Texts } from './document.ts'
import { countWords, vocabularyOf } from './vocabulary.ts'

/** A change as the file takes it: the document as it now stands, or `null` where it is gone. */
export type DocumentChange = { id: string; document: IndexDocument | null }
/** What the change did: the row that went, and the row that came. */
export type Written = { removed: number | null; added: { row: number; document: IndexDocument } | null }

/** Writes changes and where they end, all or none. */
export function writeChanges(
  database: DatabaseSync,
  changes: DocumentChange[],
  upTo: { version: number; mark: string },
): Written[] {
  database.exec('BEGIN IMMEDIATE')
  try {
    const words = new Map<string, number>()
    const removed = changes.map(({ id }) => removeDocument(database, id, words))
    const written = changes.map(({ document }, index) => ({
      removed: removed[index] ?? null,
      added: document ? addDocument(database, document, words) : null,
    }))
    countWords(database, words)
    database.prepare('UPDATE state SET version = ?, mark = ?').run(upTo.version, upTo.mark)
    database.exec('COMMIT')
    return written
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function addDocument(
  database: DatabaseSync,
  document: IndexDocument,
  words: Map<string, number>,
): Written['added'] {
  const { id, slug, codes, startYear, timing, sortKeys, channel, means, texts, card, dated } = document
  const { published, started, evidence, title } = sortKeys
  const inserted = database
    .prepare('INSERT INTO documents VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row')
    .get(
      id,
      slug,
      JSON.stringify(codes),
      startYear,
      JSON.stringify(timing),
      published,
      started,
      evidence,
      title,
      channel,
      means,
    )
  const row = Number(inserted?.['row'])
  const columns = [texts.title, texts.summary, texts.terms, texts.place, texts.body] as const
  database
    .prepare('INSERT INTO faces VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(row, JSON.stringify(card), JSON.stringify(dated), ...columns)
  database
    .prepare('INSERT INTO texts (rowid, title, summary, terms, place, body) VALUES (?, ?, ?, ?, ?, ?)')
    .run(row, ...columns)
  countIn(words, texts, 1)
  return { row, document }
}

function removeDocument(database: DatabaseSync, id: string, words: Map<string, number>): number | null {
  const there = database.prepare('DELETE FROM documents WHERE id = ? RETURNING row').get(id)
  if (!there) return null
  const row = Number(there['row'])
  const texts = database
    .prepare('DELETE FROM faces WHERE row = ? RETURNING title, summary, terms, place, body')
    .get(row)
  if (texts) countIn(words, texts as unknown as Texts, -1)
  database.prepare('DELETE FROM texts WHERE rowid = ?').run(row)
  return row
}

function countIn(words: Map<string, number>, texts: Texts, change: 1 | -1): void {
  for (const word of vocabularyOf(texts)) words.set(word, (words.get(word) ?? 0) + change)
}
