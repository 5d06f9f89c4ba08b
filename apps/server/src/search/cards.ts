import type { DatabaseSync } from 'node:sqlite'
import type { CaseStudyCard } from '@casebook/core/search'
import { cardOn, type DatedPart } from './dated-part.ts'

/** The cards of these rows as they stand on a day, in the order of the rows. */
export function cardsOf(database: DatabaseSync, rows: number[], asAt: string): CaseStudyCard[] {
  const face = database.prepare('SELECT card, dated FROM faces WHERE row = ?')
  return rows.map((row) => {
    const found = face.get(row)
    if (!found) throw new TypeError(`The search index has no card for its row ${row}.`)
    const card = JSON.parse(String(found['card'])) as CaseStudyCard
    return cardOn(asAt, card, JSON.parse(String(found['dated'])) as DatedPart)
  })
}
