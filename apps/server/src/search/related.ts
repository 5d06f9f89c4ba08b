import type { DatabaseSync } from 'node:sqlite'
import type { CaseStudyCard } from '@casebook/core/search'
import { rowsIn } from './bitset.ts'
import type { Rows } from './rows.ts'
import { ftsPhrase, readWords } from './words.ts'

const weights = { topic: 4, theme: 1, titleWord: 3 }

/** The rows nearest to a case study: by shared topics and themes, less where they have more of their own, and words of the title. */
export function relatedTo(database: DatabaseSync, rows: Rows, slug: string, most: number): number[] {
  const own = database
    .prepare('SELECT row, codes, card FROM documents JOIN faces USING (row) WHERE slug = ?')
    .get(slug)
  if (!own) return []
  const { topics, themes, title } = JSON.parse(String(own['card'])) as CaseStudyCard
  const near = new Float64Array(rows.capacity)
  const raise = (row: number, by: number) => {
    near[row] = (near[row] ?? 0) + by
  }
  for (const topic of topics)
    for (const row of rowsIn(rows.under('topic', topic))) raise(row, weights.topic / topics.length)
  for (const theme of themes)
    for (const row of rowsIn(rows.under('theme', theme))) raise(row, weights.theme / themes.length)
  const titleWords = readWords(title)
  const words = database.prepare('SELECT rowid AS row FROM texts WHERE texts MATCH ?')
  for (const phrase of titleWords) {
    const found = words.all(`title : ${ftsPhrase(phrase)}`)
    const rarity = weights.titleWord / titleWords.length / Math.log2(2 + found.length)
    for (const { row } of found) raise(Number(row), rarity)
  }
  near[Number(own['row'])] = 0
  return [...near.keys()]
    .filter((row) => (near[row] ?? 0) > 0)
    .sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b)
    .slice(0, most)
}
