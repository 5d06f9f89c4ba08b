import type { DatabaseSync } from 'node:sqlite'
import { type Bitset, bitsetOf, emptyBitset } from './bitset.ts'
import type { Stemmer } from './stemmer.ts'
import { isKnownWord } from './vocabulary.ts'
import { ftsPhrase, type Phrase } from './words.ts'

/** The rows that words find, as a set and nearest first. */
export type Ranked = { bits: Bitset; rows: number[] }

const shortestPrefix = 4

/** The rows that have all the words, nearest first. */
export function rankAll(database: DatabaseSync, expressions: string[], capacity: number): Ranked {
  return rank(database, expressions.join(' AND '), capacity)
}

/** The rows that have the most of the words, nearest first. */
export function rankMost(database: DatabaseSync, expressions: string[], capacity: number): Ranked {
  const matched = new Uint8Array(capacity)
  for (const expression of expressions)
    for (const row of rowsWith(database, expression)) matched[row] = (matched[row] ?? 0) + 1
  const most = matched.reduce((a, b) => Math.max(a, b), 0)
  const rows = rank(database, expressions.join(' OR '), capacity).rows.filter((row) => matched[row] === most)
  return { rows, bits: bitsetOf(rows, capacity) }
}

/**
 * Each phrase in the language of FTS5. The last word, unless quoted, is also taken for the beginning of one: where it is
 * long enough to tell something, or is no word that the library has.
 */
export function expressionsOf(database: DatabaseSync, phrases: Phrase[], stemmer: Stemmer): string[] {
  return phrases.map((phrase, index) => {
    const [word] = phrase.words
    const isLast = index === phrases.length - 1 && phrase.words.length === 1 && !phrase.quoted
    if (!isLast || word === undefined) return ftsPhrase(phrase)
    const beginning =
      stemmer.stem(word).length >= shortestPrefix || (word.length > 1 && !isKnownWord(database, word))
    return beginning ? `(${ftsPhrase(phrase)} OR ${ftsPhrase(phrase)} *)` : ftsPhrase(phrase)
  })
}

function rowsWith(database: DatabaseSync, expression: string): number[] {
  const found = database
    .prepare('SELECT json_group_array(rowid) AS rows FROM texts WHERE texts MATCH ?')
    .get(expression)
  return JSON.parse(String(found?.['rows'] ?? '[]')) as number[]
}

function rank(database: DatabaseSync, expression: string, capacity: number): Ranked {
  if (expression === '') return { rows: [], bits: emptyBitset(capacity) }
  const statement = database.prepare('SELECT rowid, rank FROM texts WHERE texts MATCH ?')
  statement.setReturnArrays(true)
  const found = statement.all(expression) as unknown as [number, number][]
  found.sort((a, b) => a[1] - b[1] || a[0] - b[0])
  const rows = found.map(([row]) => row)
  return { rows, bits: bitsetOf(rows, capacity) }
}
