import type { DatabaseSync } from 'node:sqlite'
import type { CaseStudyCard } from '@casebook/core/search'
import { count, eachRow } from './bitset.ts'
import { ftsPhrase } from './expressions.ts'
import type { Rows } from './rows.ts'
import { listOf, oneOf } from './sql.ts'
import { readWords } from './words.ts'

/** What sharing all topics, all themes, or all words of the title is worth. */
const weights = { topic: 4, theme: 1, title: 3 }
/** A title's word in more than this share of the library tells nothing. */
const commonShare = 0.2

const firstWith =
  'SELECT json_group_array(rowid) AS list FROM (SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?)'

/** The rows nearest to a case study, by what they share with it; of equals, the one that came first. */
export function relatedTo(database: DatabaseSync, rows: Rows, slug: string, most: number): number[] {
  const own = oneOf<{ row: number; card: string }>(
    database,
    'SELECT row, card FROM documents JOIN faces USING (row) WHERE slug = ?',
    slug,
  )
  if (!own) return []
  const { topics, themes, title } = JSON.parse(own.card) as CaseStudyCard
  const near = new Float64Array(rows.capacity)
  const raise = (by: number) => (row: number) => {
    near[row] = (near[row] ?? 0) + by
  }
  for (const topic of topics) eachRow(rows.under('topic', topic), raise(weights.topic / topics.length))
  for (const theme of themes) eachRow(rows.under('theme', theme), raise(weights.theme / themes.length))
  const words = readWords(title)
  const common = 2 + Math.floor(commonShare * count(rows.present))
  for (const word of words) {
    const found = listOf(database, firstWith, `title : ${ftsPhrase(word)}`, common)
    if (found.length < common) found.forEach(raise(weights.title / words.length))
  }
  near[own.row] = 0
  return highest(near, most)
}

function highest(near: Float64Array, most: number): number[] {
  const best: number[] = []
  for (let row = 0; row < near.length; row++) {
    const worth = near[row] ?? 0
    if (worth === 0 || (best.length === most && worth <= (near[best[most - 1] ?? 0] ?? 0))) continue
    const place = best.findIndex((other) => (near[other] ?? 0) < worth)
    best.splice(place === -1 ? best.length : place, 0, row)
    best.length = Math.min(best.length, most)
  }
  return best
}
