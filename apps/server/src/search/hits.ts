import type { SearchResults } from '@casebook/core/search'
import { bodyOf } from './faces.ts'
import type { IndexedLibrary } from './indexed-library.ts'
import { marksIn, soughtIn } from './marks.ts'
import { type Excerpt, excerptOf } from './snippet.ts'
import type { Phrase } from './words.ts'

/**
 * The hits of a page, each with the excerpt that shows most of what was sought: of the summary, unless the body shows
 * more. The body is read where the summary does not show all of it.
 */
export function hitsOf(
  library: IndexedLibrary,
  rows: number[],
  { phrases, asAt }: { phrases: Phrase[]; asAt: string },
): SearchResults['hits'] {
  const { database, stemmer } = library
  const sought = soughtIn(phrases, stemmer)
  const excerptsOf = (texts: string[]): Excerpt[] =>
    marksIn(texts, sought, stemmer).map((marks, index) => excerptOf(texts[index] ?? '', marks))
  const faces = rows.map((row) => library.face(row, asAt))
  const ofSummaries = excerptsOf(faces.map(({ summary }) => summary))
  const lacking = rows.filter((_, index) => (ofSummaries[index]?.shows ?? 0) < sought.length)
  const ofBodies = excerptsOf(lacking.map((row) => bodyOf(database, row)))
  const bodies = new Map(lacking.map((row, index) => [row, ofBodies[index]]))
  return faces.map(({ card }, index) => {
    const inSummary = ofSummaries[index]
    const inBody = bodies.get(rows[index] ?? -1)
    const best = (inBody?.shows ?? 0) > (inSummary?.shows ?? 0) ? inBody : inSummary
    return { card, snippet: best?.parts ?? [] }
  })
}
