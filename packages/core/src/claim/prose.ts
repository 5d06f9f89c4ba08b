/** Stands for what somebody else said: it is neither a letter nor white space, so no phrase reaches across it. */
const quoted = '~'

/** `signs` are those of which its pattern needs one: a text without them is spared the search. */
type Cover = {
  readonly what: string
  readonly signs: readonly string[]
  readonly pattern: RegExp
  readonly by: string
}

/** What in a text is not the writer's own prose, in the order in which it is covered. Covering keeps every offset. */
const covers: readonly Cover[] = [
  {
    what: 'block quotations, with the lines that run on',
    signs: ['>'],
    pattern: /^[ \t]{0,3}(?:[-*+] {1,3})?>.*(?:\n(?![^\S\n]*(?:\n|$|[-*+#|] |\d{1,3}[.)] )).+)*/gm,
    by: quoted,
  },
  { what: 'the targets and titles of links', signs: [']('], pattern: /\]\([^()\n]{0,2000}\)/g, by: ' ' },
  {
    what: 'bare addresses',
    signs: ['://', 'www.', 'mailto:'],
    pattern: /<?\b(?:https?:\/\/|www\.|mailto:)[^\s<>)]+>?/g,
    by: quoted,
  },
  {
    what: 'quotations in curly double marks, to the end of the paragraph where unclosed',
    signs: ['“'],
    pattern: /“(?:[^”\n]|\n(?![^\S\n]*\n))*”?/g,
    by: quoted,
  },
  {
    what: 'quotations in straight double marks',
    signs: ['"'],
    pattern: /"(?:[^"\n]|\n(?![^\S\n]*\n)){0,2000}"/g,
    by: quoted,
  },
  {
    what: 'quotations in curly single marks, whose end is neither an apostrophe nor a plural possessive',
    signs: ['‘'],
    pattern:
      /‘(?:[^‘’\n]|’(?=[\p{L}\d])|(?<=s)’(?= \p{Ll}[^‘\n.]{0,200}’(?![\p{L}\d]))|\n(?![^\S\n]*\n)){0,2000}’(?![\p{L}\d])/gu,
    by: quoted,
  },
  {
    what: 'quotations in straight single marks, whose ends are no apostrophes',
    signs: ["'"],
    pattern:
      /(?<![\p{L}\d])'(?=\p{L})(?:[^'\n]|(?<=[\p{L}\d])'(?=[\p{L}\d])|\n(?![^\S\n]*\n)){0,2000}'(?![\p{L}\d])/gu,
    by: quoted,
  },
  { what: 'code', signs: ['`'], pattern: /`[^`\n]{0,2000}`/g, by: quoted },
  {
    what: 'marks of emphasis and brackets',
    signs: ['*', '_', '[', ']'],
    pattern: /\*(?=\S)|(?<=\S)\*|(?<![\p{L}\d])_|_(?![\p{L}\d])|\[|\]/gmu,
    by: ' ',
  },
]

/** Any of the signs: most texts have none of them, and all of such a text is its writer's own prose. */
const anySign = new RegExp(
  covers
    .flatMap(({ signs }) => signs)
    .map((sign) => sign.replace(/\W/g, '\\$&'))
    .join('|'),
)

/** The text with all that is not the writer's own prose covered, each character in its place. Curly apostrophes become straight. */
export function ownProse(text: string): string {
  let prose = text
  if (!anySign.test(text)) return prose.replaceAll('’', "'")
  for (const { signs, pattern, by } of covers) {
    if (holdsAny(signs, prose)) prose = prose.replace(pattern, (covered) => cover(covered, by))
  }
  return prose.replaceAll('’', "'")
}

function holdsAny(signs: readonly string[], prose: string): boolean {
  for (const sign of signs) if (prose.includes(sign)) return true
  return false
}

/** Covers a quotation, but for the stop at its end, which also ends the sentence around it. */
function cover(covered: string, by: string): string {
  const hidden = covered.replace(/[^\n]/g, by)
  const stop = /[.!?](?=["”’']\*{0,2}$)/.exec(covered)
  return by === quoted && stop
    ? `${hidden.slice(0, stop.index)}${stop[0]}${hidden.slice(stop.index + 1)}`
    : hidden
}
