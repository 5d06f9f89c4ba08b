import type { DatabaseSync } from 'node:sqlite'
import { ftsPhrase } from './expressions.ts'
import { listOf } from './sql.ts'
import type { Phrase } from './words.ts'

/** A title's word in more than this share of the library tells nothing. */
const commonShare = 0.2

const firstWith =
  'SELECT json_group_array(rowid) AS list FROM (SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?)'

/** The rows with a word in their title; none where so many of a library of this size have it that it tells nothing. */
export function rowsTitled(database: DatabaseSync, word: Phrase, size: number): number[] {
  const common = 2 + Math.floor(commonShare * size)
  const found = listOf(database, firstWith, `title : ${ftsPhrase(word)}`, common)
  return found.length < common ? found : []
}
