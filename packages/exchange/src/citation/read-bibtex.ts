import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { type BibtexType, bibtexTypes, monthNames } from './bibtex.ts'
import { type BibtexEntry, readEntries } from './bibtex-entries.ts'
import type { CitationsRead, CslDate, CslItem, CslName, CslType } from './csl.ts'
import { fromLatex } from './latex.ts'

/**
 * Reads references from BibTeX (and the fields of BibLaTeX that say the same). Fields that a reference here has no place
 * for, and entries that cannot be read, are told in `lost`; formatting inside a field goes. Refuses a text with no entry. Never throws.
 */
export function readBibtex(text: string): Verdict<CitationsRead> {
  const { entries, broken } = readEntries(text)
  if (entries.length === 0) {
    const says =
      'There is no reference in it that can be read: each begins like "@article{key," and ends with a brace.'
    return refuse([{ rule: 'not-bibtex', says }])
  }
  const lost = new Map<string, number>()
  const items = entries.map((entry) => itemFrom(entry, (what) => lost.set(what, (lost.get(what) ?? 0) + 1)))
  return accept({
    items,
    lost: [
      ...broken.map((line) => `The entry that begins on line ${line}, which cannot be read.`),
      ...[...lost].map(([what, count]) => `${what}, in ${count} of ${items.length} references.`),
    ],
  })
}

const plain: Readonly<Record<string, keyof CslItem>> = {
  title: 'title',
  type: 'genre',
  version: 'version',
  abstract: 'abstract',
  note: 'note',
  language: 'language',
  journaltitle: 'container-title',
  organization: 'publisher',
}
const dates = new Set(['year', 'month', 'day', 'date', 'entrysubtype'])

function itemFrom({ kind, key, fields }: BibtexEntry, lose: (what: string) => void): CslItem {
  const type = typeOf(kind, fields.get('entrysubtype'))
  if (type === undefined) lose(`The type @${kind}`)
  const item: CslItem = { id: key, type: type ?? 'document' }
  const { in: within, by } = bibtexTypes[item.type]
  for (const [name, value] of fields) {
    const field = name === within ? 'container-title' : name === by ? 'publisher' : plain[name]
    if (dates.has(name)) continue
    if (name === 'author') item.author = namesFrom(value)
    else if (name === 'url') item.URL = value.trim()
    else if (name === 'doi') item.DOI = value.trim()
    else if (name === 'urldate') Object.assign(item, dated('accessed', dateFrom(value)))
    else if (field !== undefined && item[field] === undefined)
      Object.assign(item, { [field]: fromLatex(value) })
    else lose(`The field ${name}`)
  }
  return { ...item, ...dated('issued', issuedIn(fields)) }
}

function dated(field: 'issued' | 'accessed', date: CslDate | undefined): Partial<CslItem> {
  return date === undefined ? {} : { [field]: date }
}

const sameAs: Readonly<Record<string, CslType>> = {
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  report: 'report',
  dataset: 'dataset',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  inbook: 'chapter',
  conference: 'paper-conference',
  booklet: 'document',
  unpublished: 'document',
  manual: 'document',
}

function typeOf(kind: string, subtype: string | undefined): CslType | undefined {
  const types = Object.entries(bibtexTypes) as [CslType, BibtexType][]
  const alike = types.filter(([, { entry }]) => entry === kind)
  const exact = alike.find(([, type]) => type.subtype === subtype?.trim().toLowerCase())
  return (exact ?? alike.find(([, type]) => type.subtype === undefined) ?? alike[0])?.[0] ?? sameAs[kind]
}

/** The names between each "and" that stands outside braces. */
function namesFrom(value: string): CslName[] {
  return dividedAt(value, /\sand\s/iy).map((name) => {
    const [family = '', ...given] = dividedAt(name, /,/y)
    if (given.length > 0) {
      const first = fromLatex(given.join(', '))
      return first === '' ? { family: fromLatex(family) } : { family: fromLatex(family), given: first }
    }
    return nameAsWritten(name.trim())
  })
}

/** In braces as a whole, a body; otherwise given names and a family name. */
function nameAsWritten(name: string): CslName {
  const words = dividedAt(name, /\s+/y).filter((word) => word !== '')
  const last = words.at(-1) ?? ''
  if (words.length < 2) return { literal: fromLatex(name) }
  return { family: fromLatex(last), given: fromLatex(words.slice(0, -1).join(' ')) }
}

function dividedAt(text: string, divider: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}') depth--
    if (depth > 0) continue
    divider.lastIndex = at
    const found = divider.exec(text)?.[0]
    if (found === undefined) continue
    parts.push(text.slice(from, at))
    from = at + found.length
    at = from - 1
  }
  return [...parts, text.slice(from)]
}

function issuedIn(fields: ReadonlyMap<string, string>): CslDate | undefined {
  const date = fields.get('date')
  if (date !== undefined) return dateFrom(date)
  const month = monthIn(fields.get('month') ?? '')
  const day = fields.get('day')
  return dateFrom(
    [fields.get('year'), month, month === undefined ? undefined : day]
      .filter((part) => part !== undefined)
      .join('-'),
  )
}

function monthIn(text: string): string | undefined {
  const plain = fromLatex(text).toLowerCase()
  const named = monthNames.indexOf(plain.slice(0, 3))
  if (named >= 0) return String(named + 1)
  return /^(?:0?[1-9]|1[0-2])$/.test(plain) ? plain : undefined
}

function dateFrom(text: string): CslDate | undefined {
  const [, year, month, day] = /^\s*\{?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/.exec(text) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return { 'date-parts': [[Number(year)]] }
  return {
    'date-parts': [
      day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)],
    ],
  }
}
