import { accept, refuse, type Verdict } from '@casebook/core/reason'
import type { CitationsRead, CslDate, CslItem, CslName, CslType } from './csl.ts'
import { risTypes } from './ris.ts'

const tagged = /^\s*([A-Z][A-Z0-9])(?: {2}-| {1,3}-)(?: (.*))?$/
const byTag: Readonly<Record<string, keyof CslItem>> = {
  ID: 'id',
  TI: 'title',
  T1: 'title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  PB: 'publisher',
  M3: 'genre',
  ET: 'version',
  UR: 'URL',
  DO: 'DOI',
  AB: 'abstract',
  N2: 'abstract',
  N1: 'note',
  LA: 'language',
}
const wholeDates = new Set(['DA', 'PY', 'Y1'])

/** A tag, and the lines of its value. */
type Tagged = { tag: string; lines: string[] }

/**
 * Reads references from RIS. Tags that a reference here has no place for are told in `lost`. Refuses a text in which
 * no reference begins. Never throws.
 */
export function readRis(text: string): Verdict<CitationsRead> {
  const records: Tagged[][] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = tagged.exec(line) ?? []
    const record = records.at(-1)
    if (tag === 'TY') records.push([{ tag, lines: [value.trim()] }])
    else if (tag !== undefined) record?.push({ tag, lines: [value.trim()] })
    else if (line.trim() !== '') continueLast(record, line.trim())
  }
  if (records.length === 0)
    return refuse([
      { rule: 'not-ris', says: 'There is no reference in it: each begins with a line such as "TY  - RPRT".' },
    ])
  const lost = new Map<string, number>()
  const items = records.map((record, index) => itemFrom(record, { index, lost }))
  return accept({
    items,
    lost: [...lost].map(([what, count]) => `${what}, in ${count} of ${items.length} references.`),
  })
}

function continueLast(record: Tagged[] | undefined, line: string): void {
  const last = record?.at(-1)
  if (last && last.tag !== 'ER') last.lines.push(line)
}

type Losing = { index: number; lost: Map<string, number> }

function itemFrom(record: readonly Tagged[], { index, lost }: Losing): CslItem {
  const item: CslItem = { id: `reference-${index + 1}`, type: 'document' }
  const lose = (what: string) => lost.set(what, (lost.get(what) ?? 0) + 1)
  const unnamed = new Set<keyof CslItem>(['id'])
  for (const { tag, lines } of record) {
    const value = lines.filter((line) => line !== '').join(' ')
    if (value === '' || tag === 'ER') continue
    const field = byTag[tag]
    if (tag === 'TY') {
      const type = typeOf(value)
      if (type === undefined) lose(`The type ${value}`)
      item.type = type ?? 'document'
    } else if (tag === 'AU' || tag === 'A1') item.author = [...(item.author ?? []), nameFrom(value)]
    else if (wholeDates.has(tag)) put(item, 'issued', fuller(item.issued, dateFrom(value)))
    else if (tag === 'Y2') put(item, 'accessed', dateFrom(value))
    else if (field !== undefined && (item[field] === undefined || unnamed.delete(field)))
      put(item, field, value)
    else lose(`The tag ${tag}`)
  }
  return item
}

function put(item: CslItem, field: keyof CslItem, value: string | CslDate | undefined): void {
  if (value !== undefined) Object.assign(item, { [field]: value })
}

const sameAs: Readonly<Record<string, CslType>> = {
  JFULL: 'article-journal',
  MGZN: 'article-newspaper',
  WEB: 'webpage',
  BLOG: 'webpage',
  GOVDOC: 'report',
  CPAPER: 'paper-conference',
}

function typeOf(ris: string): CslType | undefined {
  const found = Object.entries(risTypes).find(([, name]) => name === ris.toUpperCase())
  return (found?.[0] as CslType | undefined) ?? sameAs[ris.toUpperCase()]
}

/** With a comma, a person; without one, a body. */
function nameFrom(value: string): CslName {
  const [family = '', ...given] = value.split(',').map((part) => part.trim())
  if (given.length === 0) return { literal: value }
  return given.join('') === '' ? { family } : { family, given: given.join(', ') }
}

function dateFrom(value: string): CslDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?/.exec(value) ?? []
  if (year === undefined) return undefined
  if (!month) return { 'date-parts': [[Number(year)]] }
  return { 'date-parts': [day ? [Number(year), Number(month), Number(day)] : [Number(year), Number(month)]] }
}

/** The one of two dates that says more: RIS gives the year beside the date. */
function fuller(a: CslDate | undefined, b: CslDate | undefined): CslDate | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b['date-parts'][0].length > a['date-parts'][0].length ? b : a
}
