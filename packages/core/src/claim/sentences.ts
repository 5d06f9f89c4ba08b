import { matchesOf } from './matches.ts'

/** A sentence of a text as ranges into it. `intro` is the line that a list item stands under, such as "We aim for:". */
export type Sentence = { readonly start: number; readonly end: number; readonly intro: string }

/** A paragraph, a list item or a heading, whose sentences share its `intro`. */
export type Block = Sentence

const listItem = /^\s{0,12}(?:[-+*]|\d{1,3}[.)])\s/
const heading = /^ {0,3}#{1,6}\s/
const blankLine = /^[^\S\n]*\n/
const endOfSentence = /[.!?]{1,5}[~)]{0,3}(?=\s{1,40}["'(]?[A-Z0-9£~])|\|/g

/** The blocks of covered prose, in order: a paragraph, or each list item and heading by itself. */
export function blocksOf(prose: string): Block[] {
  let lead = ''
  return rangesOf(prose).map(({ start, end }) => {
    const words = prose.slice(start, end)
    const inList = listItem.test(words)
    if (!inList) lead = heading.test(words) || words.trimEnd().endsWith(':') ? words : ''
    return { start, end, intro: inList ? lead : '' }
  })
}

/** The sentences of a block, in order. A table cell ends one too. */
export function sentencesOf(prose: string, { start, end, intro }: Block): Sentence[] {
  const sentences: Sentence[] = []
  let from = start
  for (const stop of matchesOf(endOfSentence, prose.slice(start, end))) {
    const to = start + stop.index + stop[0].length
    sentences.push({ start: from, end: to, intro })
    from = to
  }
  if (from < end) sentences.push({ start: from, end, intro })
  return sentences
}

function rangesOf(prose: string): { start: number; end: number }[] {
  const ranges = []
  let start = 0
  let inHeading = heading.test(prose.slice(0, 12))
  for (let index = prose.indexOf('\n'); index >= 0; index = prose.indexOf('\n', index + 1)) {
    const next = prose.slice(index + 1, index + 40)
    if (!inHeading && !blankLine.test(next) && !listItem.test(next) && !heading.test(next)) continue
    if (prose.slice(start, index).trim()) ranges.push({ start, end: index })
    start = index + 1
    inHeading = heading.test(next)
  }
  if (prose.slice(start).trim()) ranges.push({ start, end: prose.length })
  return ranges
}
