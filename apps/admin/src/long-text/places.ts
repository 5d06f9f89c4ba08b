import type { Piece, Text } from './kept.ts'
import type { Mark } from './mark.ts'
import { documentSequence, markdownSequence, type Sequence } from './sequence.ts'

/** A mark and where its words stand in the document; nowhere where they are no longer found. */
export type PlacedMark = {
  readonly mark: Mark
  readonly range?: { readonly from: number; readonly to: number }
}

/**
 * Finds the words that are marked. Offsets are followed letter by letter through escapes, entities and marks of
 * emphasis; where the text has gone on since it was checked, the nearest of the same words in it are taken.
 */
export function placesOf(marks: readonly Mark[], text: Text): PlacedMark[] {
  const letters = new Map<Piece, Letters>()
  return marks.map((mark) => {
    const start = offsetOf(mark, text.markdown)
    const piece = start === undefined ? undefined : text.pieces.find((one) => holds(one, start))
    if (start === undefined || !piece) return { mark }
    const known = letters.get(piece) ?? lettersOf(piece)
    letters.set(piece, known)
    const range = rangeOf(known, start - piece.from, start - piece.from + mark.words.length)
    return range ? { mark, range } : { mark }
  })
}

type Letters = { written: Sequence; shown: Sequence }

function lettersOf({ node, pos, markdown }: Piece): Letters {
  return { written: markdownSequence(markdown), shown: documentSequence(node, pos) }
}

function holds({ from, markdown }: Piece, offset: number): boolean {
  return offset >= from && offset < from + markdown.length
}

function offsetOf({ words, start, end }: Mark, markdown: string): number | undefined {
  if (markdown.slice(start, end) === words) return start
  const before = markdown.lastIndexOf(words, start)
  const after = markdown.indexOf(words, start)
  if (before === -1 || after === -1) return before === after ? undefined : Math.max(before, after)
  return start - before <= after - start ? before : after
}

function rangeOf({ written, shown }: Letters, from: number, to: number): PlacedMark['range'] {
  const within = (place: number | undefined) => place !== undefined && place >= from && place < to
  const first = written.at.findIndex(within)
  const last = written.at.findLastIndex(within)
  if (first === -1) return undefined
  const words = written.letters.slice(first, last + 1)
  const at =
    written.letters === shown.letters
      ? first
      : sameOccurrence(written.letters, shown.letters, { words, first })
  const start = shown.at[at]
  const end = shown.at[at + words.length - 1]
  return start === undefined || end === undefined || words === '' ? undefined : { from: start, to: end + 1 }
}

/** Where the two differ, the words that come as many times before in the one are looked for in the other. */
function sameOccurrence(
  written: string,
  shown: string,
  { words, first }: { words: string; first: number },
): number {
  let at = shown.indexOf(words)
  for (
    let seen = written.indexOf(words);
    seen !== -1 && seen < first;
    seen = written.indexOf(words, seen + 1)
  ) {
    const next = shown.indexOf(words, at + 1)
    if (next === -1) break
    at = next
  }
  return at
}
