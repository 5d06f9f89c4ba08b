import type { DatabaseSync } from 'node:sqlite'
import type { CaseStudyCard } from '@casebook/core/search'
import { cardOn, type DatedPart } from './dated-part.ts'
import { oneOf } from './sql.ts'

/** What a list shows of a case study, and the texts that its snippet is cut from. */
export type Face = { card: CaseStudyCard; summary: string; body: string }

/** The faces of these rows as they stand on a day, in the order of the rows. */
export function facesOf(database: DatabaseSync, rows: number[], asAt: string): Face[] {
  return rows.map((row) => {
    const face = oneOf<{ card: string; dated: string; summary: string; body: string }>(
      database,
      'SELECT card, dated, summary, body FROM faces WHERE row = ?',
      row,
    )
    if (!face) throw new TypeError(`The search index has no face for its row ${row}.`)
    const { card, dated, summary, body } = face
    return {
      card: cardOn(asAt, JSON.parse(card) as CaseStudyCard, JSON.parse(dated) as DatedPart),
      summary,
      body,
    }
  })
}

/** The cards of these rows as they stand on a day, in the order of the rows. */
export function cardsOf(database: DatabaseSync, rows: number[], asAt: string): CaseStudyCard[] {
  return facesOf(database, rows, asAt).map(({ card }) => card)
}
