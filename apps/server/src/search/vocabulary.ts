import type { DatabaseSync } from 'node:sqlite'
import type { Texts } from './document.ts'
import { oneOf, run } from './sql.ts'
import { fold, wordsIn } from './tokens.ts'

/** Words that a suggestion may hold: of letters alone, and of a length that people type. */
const spelt = /^\p{L}{3,30}$/u

/** The different words of a document, in small letters and without accents. */
export function vocabularyOf(texts: Texts): Set<string> {
  const words = wordsIn(fold(Object.values(texts).join('\n')))
  return new Set(words.filter((word) => spelt.test(word)))
}

/** Counts words in and out of the vocabulary: by how many documents each is used more, or less. */
export function countWords(database: DatabaseSync, changes: ReadonlyMap<string, number>): void {
  for (const [word, change] of changes) {
    if (change === 0) continue
    run(
      database,
      'INSERT INTO vocabulary VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents',
      word,
      change,
    )
    if (change < 0) run(database, 'DELETE FROM vocabulary WHERE word = ? AND documents <= 0', word)
  }
}

/** Whether some document has the word as it is spelt. */
export function isKnownWord(database: DatabaseSync, word: string): boolean {
  return oneOf(database, 'SELECT 1 FROM vocabulary WHERE word = ?', fold(word)) !== undefined
}
