/** An entry as it stands in the text: its kind, its key, and its fields, names in small letters, values as they are written. */
export type BibtexEntry = { kind: string; key: string; fields: Map<string, string> }

/** What a BibTeX file holds, and the lines on which entries begin that cannot be read. */
export type BibtexFile = { entries: BibtexEntry[]; broken: number[] }

type Reader = { text: string; at: number; macros: Map<string, string> }

const months: readonly (readonly [string, string])[] = [
  ['jan', '1'],
  ['feb', '2'],
  ['mar', '3'],
  ['apr', '4'],
  ['may', '5'],
  ['jun', '6'],
  ['jul', '7'],
  ['aug', '8'],
  ['sep', '9'],
  ['oct', '10'],
  ['nov', '11'],
  ['dec', '12'],
]

/** Takes a BibTeX file apart, abbreviations filled in. What stands between entries is a comment, as BibTeX has it. Never throws. */
export function readEntries(text: string): BibtexFile {
  const reader: Reader = { text, at: 0, macros: new Map(months) }
  const file: BibtexFile = { entries: [], broken: [] }
  for (let from = text.indexOf('@'); from >= 0; from = text.indexOf('@', reader.at)) {
    reader.at = from + 1
    const kind = take(reader, /[a-zA-Z]+/y).toLowerCase()
    const opens = take(reader, /\s*[{(]/y).trim()
    if (kind === 'comment' || kind === 'preamble') passOver(reader, opens)
    if (kind === '' || opens === '' || kind === 'comment' || kind === 'preamble') continue
    const key = kind === 'string' ? '' : take(reader, /\s*[^,\s{}()=]*\s*(?:,|(?=[})]))/y)
    const fields = fieldsIn(reader)
    if (fields === undefined || (kind !== 'string' && key === '')) {
      file.broken.push(text.slice(0, from).split('\n').length)
      reader.at = Math.max(reader.at, from + 1)
    } else if (kind === 'string') for (const [name, value] of fields) reader.macros.set(name, value)
    else file.entries.push({ kind, key: key.replace(/,$/, '').trim(), fields })
  }
  return file
}

/** Past a group in braces, with the entries in it; where it never closes, past its opening alone. */
function passOver(reader: Reader, opens: string): void {
  if (opens !== '{') return
  reader.at -= 1
  if (delimited(reader, '}') === undefined) reader.at += 1
}

/** What matches at the place of the reader, which moves past it; nothing where nothing does. */
function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

function fieldsIn(reader: Reader): Map<string, string> | undefined {
  const fields = new Map<string, string>()
  for (;;) {
    take(reader, /[\s,]+/y)
    if (take(reader, /[})]/y) !== '') return fields
    const name = take(reader, /[^\s=,{}"()#]+\s*=\s*/y)
    if (name === '') return undefined
    const value = valueIn(reader)
    if (value === undefined) return undefined
    fields.set(name.replace(/\s*=\s*$/, '').toLowerCase(), value)
  }
}

/** Pieces with `#` between them, joined. */
function valueIn(reader: Reader): string | undefined {
  const pieces: string[] = []
  do {
    const piece = pieceIn(reader)
    if (piece === undefined) return undefined
    pieces.push(piece)
  } while (take(reader, /\s*#\s*/y) !== '')
  return pieces.join('')
}

function pieceIn(reader: Reader): string | undefined {
  const opens = reader.text[reader.at]
  if (opens === '{' || opens === '"') return delimited(reader, opens === '{' ? '}' : '"')
  const word = take(reader, /[^\s,#{}"()=]+/y)
  if (word === '') return undefined
  return reader.macros.get(word.toLowerCase()) ?? word
}

/** Up to the delimiter that stands outside all braces inside. */
function delimited(reader: Reader, closes: string): string | undefined {
  const from = reader.at + 1
  let depth = 0
  for (let at = from; at < reader.text.length; at++) {
    const character = reader.text[at]
    if (character === closes && depth === 0) {
      reader.at = at + 1
      return reader.text.slice(from, at)
    }
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    if (depth < 0) return undefined
  }
  return undefined
}
