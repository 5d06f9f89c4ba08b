import type { DatabaseSync } from 'node:sqlite'
import type { CaseStudyCard } from '@casebook/core/search'
import { cardOn, type DatedPart } from './dated-part.ts'
import { oneOf } from './sql.ts'

/** What a list shows of a case study: its card, and its summary as plain text. */
export type Face = { card: CaseStudyCard; summary: string }

/** The face of a row as it stands on a day. */
export function faceOn(asAt: string, database: DatabaseSync, row: number): Face {
  const face = oneOf<{ card: string; dated: string; summary: string }>(
    database,
    'SELECT card, dated, summary FROM faces WHERE row = ?',
    row,
  )
  if (!face) throw new TypeError(`The search index has no face for its row ${row}.`)
  const { card, dated, summary } = face
  return { card: cardOn(asAt, JSON.parse(card) as CaseStudyCard, JSON.parse(dated) as DatedPart), summary }
}

/** All that a row tells, as plain text: what its snippet is cut from where the summary does not show the words. */
export function bodyOf(database: DatabaseSync, row: number): string {
  return oneOf<{ body: string }>(database, 'SELECT body FROM faces WHERE row = ?', row)?.body ?? ''
}
