/** A sentence of a text as ranges into it. `intro` is the line that a list item stands under, such as "We aim for:". */
export type Sentence = { readonly start: number; readonly end: number; readonly intro: string }

/** Stands for what somebody else said: it is neither a letter nor white space, so no phrase reaches across it. */
const quoted = '~'

type Cover = { readonly what: string; readonly pattern: RegExp; readonly by: string }

/** What in a text is not the writer's own prose, in the order in which it is covered. Covering keeps every offset. */
const covers: readonly Cover[] = [
  {
    what: 'block quotations, with the lines that run on',
    pattern: /^[ \t]{0,3}(?:[-*+] {1,3})?>.*(?:\n(?![^\S\n]*(?:\n|$|[-*+#|] |\d{1,3}[.)] )).+)*/gm,
    by: quoted,
  },
  { what: 'the targets and titles of links', pattern: /\]\([^()\n]{0,2000}\)/g, by: ' ' },
  { what: 'bare addresses', pattern: /<?\b(?:https?:\/\/|www\.|mailto:)[^\s<>)]+>?/g, by: quoted },
  {
    what: 'quotations in curly double marks, to the end of the paragraph where unclosed',
    pattern: /“(?:[^”\n]|\n(?![^\S\n]*\n))*”?/g,
    by: quoted,
  },
  {
    what: 'quotations in straight double marks',
    pattern: /"(?:[^"\n]|\n(?![^\S\n]*\n)){0,2000}"/g,
    by: quoted,
  },
  {
    what: 'quotations in curly single marks, whose end is neither an apostrophe nor a plural possessive',
    pattern:
      /‘(?:[^‘’\n]|’(?=[\p{L}\d])|(?<=s)’(?= \p{Ll}[^‘\n.]{0,200}’(?![\p{L}\d]))|\n(?![^\S\n]*\n)){0,2000}’(?![\p{L}\d])/gu,
    by: quoted,
  },
  {
    what: 'quotations in straight single marks, whose ends are no apostrophes',
    pattern:
      /(?<![\p{L}\d])'(?=\p{L})(?:[^'\n]|(?<=[\p{L}\d])'(?=[\p{L}\d])|\n(?![^\S\n]*\n)){0,2000}'(?![\p{L}\d])/gu,
    by: quoted,
  },
  { what: 'code', pattern: /`[^`\n]{0,2000}`/g, by: quoted },
  {
    what: 'marks of emphasis and brackets',
    pattern: /\*(?=\S)|(?<=\S)\*|(?<![\p{L}\d])_|_(?![\p{L}\d])|\[|\]/gmu,
    by: ' ',
  },
]

/** The text with all that is not the writer's own prose covered, each character in its place. Curly apostrophes become straight. */
export function ownProse(text: string): string {
  return covers
    .reduce((prose, { pattern, by }) => prose.replace(pattern, (covered) => cover(covered, by)), text)
    .replaceAll('’', "'")
}

/** Covers a quotation, but for the stop at its end, which also ends the sentence around it. */
function cover(covered: string, by: string): string {
  const hidden = covered.replace(/[^\n]/g, by)
  const stop = /[.!?](?=["”’']\*{0,2}$)/.exec(covered)
  return by === quoted && stop
    ? `${hidden.slice(0, stop.index)}${stop[0]}${hidden.slice(stop.index + 1)}`
    : hidden
}

const listItem = /^\s{0,12}(?:[-+*]|\d{1,3}[.)])\s/
const heading = /^ {0,3}#{1,6}\s/
const endOfSentence = /[.!?]{1,5}[~)]{0,3}(?=\s{1,40}["'(]?[A-Z0-9£~])|\|/g

/** The sentences of covered prose, in order. Paragraphs, list items, headings and table cells end one too. */
export function* sentencesOf(prose: string): Generator<Sentence> {
  let lead = ''
  for (const block of blocksOf(prose)) {
    const words = prose.slice(block.start, block.end)
    const inList = listItem.test(words)
    if (!inList) lead = heading.test(words) || words.trimEnd().endsWith(':') ? words : ''
    const intro = inList ? lead : ''
    let start = block.start
    for (const stop of words.matchAll(endOfSentence)) {
      const end = block.start + stop.index + stop[0].length
      yield { start, end, intro }
      start = end
    }
    if (start < block.end) yield { start, end: block.end, intro }
  }
}

/** Paragraphs, and each list item and heading by itself. */
function* blocksOf(prose: string): Generator<{ start: number; end: number }> {
  let start = 0
  let inHeading = heading.test(prose.slice(0, 12))
  for (const { index } of prose.matchAll(/\n/g)) {
    const next = prose.slice(index + 1, index + 40)
    if (!inHeading && !/^[^\S\n]*\n/.test(next) && !listItem.test(next) && !heading.test(next)) continue
    if (prose.slice(start, index).trim()) yield { start, end: index }
    start = index + 1
    inHeading = heading.test(next)
  }
  if (prose.slice(start).trim()) yield { start, end: prose.length }
}
