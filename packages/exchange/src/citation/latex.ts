/** What TeX reads as a command, and how the character itself is written. No brace is ever written alone. */
const written: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['%', '\\%'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['"', '\\textquotedbl{}'],
  ['--', '-{}-'],
  ['``', '`{}`'],
  ["''", "'{}'"],
])

/** A text that TeX prints as it is; letters with accents stay as they are, in UTF-8. */
export function toLatex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}$&#_%~^<>|"]|-(?=-)|`(?=`)|'(?=')/g, (found) => written.get(found) ?? `${found}{}`)
}

const commands: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textbraceleft', '{'],
  ['textbraceright', '}'],
  ['textdollar', '$'],
  ['textunderscore', '_'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textquotedbl', '"'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textellipsis', '…'],
  ['ldots', '…'],
  ['dots', '…'],
  ['pounds', '£'],
  ['textsterling', '£'],
  ['texteuro', '€'],
  ['euro', '€'],
  ['copyright', '©'],
  ['textcopyright', '©'],
  ['textregistered', '®'],
  ['texttrademark', '™'],
  ['S', '§'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'i'],
  ['j', 'j'],
])

/** The marks that stand over or under the letter that follows, as Unicode joins them to it. */
const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
])

const accent =
  /\\(?:([`'^~=."])\s*|([uvHcdbrk])(?:\s+|(?=\{)))(?:\{\s*(?:\\([ij])(?:\{\})?|(\p{L}))\s*\}|\\([ij])(?![a-zA-Z])(?:\{\})?|(\p{L}))/gu
const command = /\\(?:([a-zA-Z]+)(?:\{\}|\s*)|([^a-zA-Z]))/g
const ligatures = /---|--|``|''|~/g
const joined: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': ' ' }
const opened = '\uE000'
const closed = '\uE001'

/** What TeX would print of a text, without its formatting. Never throws. */
export function fromLatex(tex: string): string {
  const withAccents = tex.replace(accent, (_, ...groups: (string | undefined)[]) => {
    const [sign, letter, dotless, inBraces, dotlessAlone, alone] = groups
    const mark = accents.get(sign ?? letter ?? '') ?? ''
    return `${dotless ?? inBraces ?? dotlessAlone ?? alone ?? ''}${mark}`.normalize('NFC')
  })
  const characters: string[] = []
  const keep = (character: string): string => `${opened}${characters.push(character) - 1}${closed}`
  return withAccents
    .replace(/[\uE000\uE001]/g, '')
    .replace(command, (_, name: string | undefined, sign = '') =>
      name === undefined ? keep(sign) : keep(commands.get(name) ?? ''),
    )
    .replace(ligatures, (found) => joined[found] ?? found)
    .replace(/[{}$]/g, '')
    .replace(
      new RegExp(`${opened}(\\d+)${closed}`, 'g'),
      (_, index: string) => characters[Number(index)] ?? '',
    )
    .replace(/\s+/gu, ' ')
    .trim()
}
