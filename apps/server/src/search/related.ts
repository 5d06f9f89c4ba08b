import type { CaseStudyCard } from '@casebook/core/search'
import { type Bitset, eachRow } from './bitset.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { oneOf } from './sql.ts'
import { readWords } from './words.ts'

/** What sharing all topics, all themes, or all words of the title is worth. */
const weights = { topic: 4, theme: 1, title: 3 }

/** The rows nearest to a case study, by what they share with it; of equals, the one that came first. */
export function relatedTo(library: IndexedLibrary, slug: string, most: number): number[] {
  const { database, rows } = library
  const own = oneOf<{ row: number; card: string }>(
    database,
    'SELECT row, card FROM documents JOIN faces USING (row) WHERE slug = ?',
    slug,
  )
  if (!own) return []
  const { topics, themes, title } = JSON.parse(own.card) as CaseStudyCard
  const near = blank(rows.capacity)
  const raise = (by: number) => (row: number) => {
    near[row] = (near[row] ?? 0) + by
  }
  const raiseAll = (sets: Bitset[], weight: number) => {
    for (const bits of sets) eachRow(bits, raise(weight / sets.length))
  }
  raiseAll(
    topics.map((topic) => rows.under('topic', topic)),
    weights.topic,
  )
  raiseAll(
    themes.map((theme) => rows.under('theme', theme)),
    weights.theme,
  )
  const words = readWords(title)
  for (const word of words) library.titled(word).forEach(raise(weights.title / words.length))
  near[own.row] = 0
  return highest(near, most)
}

/** How near each row is, all nought: one piece of memory for all that ask, since each is done with it before the next asks. */
let scratch = new Float64Array(0)
function blank(length: number): Float64Array {
  if (scratch.length === length) return scratch.fill(0)
  scratch = new Float64Array(length)
  return scratch
}

function highest(near: Float64Array, most: number): number[] {
  const best: number[] = []
  let least = 0
  for (let row = 0; row < near.length; row++) {
    const worth = near[row] ?? 0
    if (worth <= least) continue
    const place = best.findIndex((other) => (near[other] ?? 0) < worth)
    best.splice(place === -1 ? best.length : place, 0, row)
    if (best.length > most) best.pop()
    if (best.length === most) least = near[best.at(-1) ?? 0] ?? 0
  }
  return best
}
