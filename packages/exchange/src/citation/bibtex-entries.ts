import { monthNames } from './bibtex.ts'

/** An entry as it stands in the text: its kind, its key, and its fields, names in small letters, values as they are written. */
export type BibtexEntry = { kind: string; key: string; fields: Map<string, string> }

/** What a BibTeX file holds, and the lines on which entries begin that cannot be read. */
export type BibtexFile = { entries: BibtexEntry[]; broken: number[] }

type Reader = {
  text: string
  at: number
  macros: Map<string, string>
  /** Where each brace that opens is closed, found in one pass: no text, however broken, is gone over again and again. */
  closes: ReadonlyMap<number, number>
}

/** Takes a BibTeX file apart, abbreviations filled in. What stands between entries is a comment, as BibTeX has it. Never throws. */
export function readEntries(text: string): BibtexFile {
  const macros = new Map(monthNames.map((month, index) => [month, String(index + 1)]))
  const reader: Reader = { text, at: 0, macros, closes: bracesIn(text) }
  const entries: BibtexEntry[] = []
  const broken: number[] = []
  for (let from = text.indexOf('@'); from >= 0; from = text.indexOf('@', reader.at)) {
    reader.at = from + 1
    const kind = take(reader, /[a-zA-Z]+/y).toLowerCase()
    take(reader, /\s*/y)
    const opens = take(reader, /[{(]/y)
    if (kind === 'comment' || kind === 'preamble') passOver(reader)
    else if (kind !== '' && opens !== '') {
      const entry = entryIn(reader, kind)
      if (entry === undefined) {
        broken.push(from)
        reader.at = from + 1
      } else if (kind === 'string') for (const [name, value] of entry.fields) macros.set(name, value)
      else entries.push(entry)
    }
  }
  return { entries, broken: linesOf(text, broken) }
}

function entryIn(reader: Reader, kind: string): BibtexEntry | undefined {
  const key = kind === 'string' ? '' : keyIn(reader)
  const fields = key === undefined ? undefined : fieldsIn(reader)
  return key === undefined || fields === undefined ? undefined : { kind, key, fields }
}

function keyIn(reader: Reader): string | undefined {
  take(reader, /\s*/y)
  const key = take(reader, /[^,\s{}()=]+/y)
  take(reader, /\s*/y)
  return key !== '' && /[,})]/.test(reader.text[reader.at] ?? '') ? key : undefined
}

/** Past a group in braces, with the entries in it; where it never closes, past its opening alone. */
function passOver(reader: Reader): void {
  reader.at = reader.closes.get(reader.at - 1) ?? reader.at
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
    const name = take(reader, /[^\s=,{}"()#]+/y).toLowerCase()
    take(reader, /\s*/y)
    if (name === '' || take(reader, /=/y) === '') return undefined
    const value = valueIn(reader)
    if (value === undefined) return undefined
    fields.set(name, value)
  }
}

/** Pieces with `#` between them, joined. */
function valueIn(reader: Reader): string | undefined {
  const pieces: string[] = []
  do {
    take(reader, /\s*/y)
    const piece = pieceIn(reader)
    if (piece === undefined) return undefined
    pieces.push(piece)
    take(reader, /\s*/y)
  } while (take(reader, /#/y) !== '')
  return pieces.join('')
}

function pieceIn(reader: Reader): string | undefined {
  const opens = reader.text[reader.at]
  if (opens === '{') return upTo(reader, reader.closes.get(reader.at))
  if (opens === '"') return upTo(reader, quoteAfter(reader))
  const word = take(reader, /[^\s,#{}"()=]+/y)
  if (word === '') return undefined
  return reader.macros.get(word.toLowerCase()) ?? word
}

function upTo(reader: Reader, end: number | undefined): string | undefined {
  if (end === undefined) return undefined
  const piece = reader.text.slice(reader.at + 1, end)
  reader.at = end + 1
  return piece
}

/** The quotation mark that closes the one at the reader: the first outside all braces. */
function quoteAfter({ text, at, closes }: Reader): number | undefined {
  for (let place = at + 1; place < text.length; place++) {
    const character = text[place]
    if (character === '"') return place
    if (character === '}') return undefined
    if (character === '\\') place++
    if (character === '{') {
      const end = closes.get(place)
      if (end === undefined) return undefined
      place = end
    }
  }
  return undefined
}

function bracesIn(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') open.push(at)
    else if (character === '}') {
      const opened = open.pop()
      if (opened !== undefined) closes.set(opened, at)
    }
  }
  return closes
}

/** The numbers of the lines that these places stand on, the places in order. */
function linesOf(text: string, places: readonly number[]): number[] {
  let line = 1
  let from = 0
  return places.map((place) => {
    for (; from < place; from++) if (text[from] === '\n') line++
    return line
  })
}
