import { slugify } from '@casebook/core/permalink'
import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import { type RowRead, readCaseStudy, slugOf } from './case-study-row.ts'
import { type CellReason, cellReason } from './cell-place.ts'
import type { CsvTable, TableId } from './column.ts'
import { type Opened, openHeader, type SheetReadChoices } from './first-table.ts'
import { unescapeFormula } from './formula.ts'
import { isHeaderOf, readHeader } from './header.ts'
import { type Part, partOf } from './parts.ts'
import { headed, readRow, tooLong } from './row.ts'
import { type CsvSeparator, readRows } from './rows.ts'
import { csvTables, linkToCaseStudy } from './tables.ts'
import type { CsvFiles, Sheets } from './write.ts'

/** What was read: each row, the rows of parts that belong to no case study, and the headers that were taken for nothing. */
export type SheetsRead<Study> = {
  rows: RowRead<Study>[]
  strays: CellReason[]
  unread: { table: TableId; header: string }[]
}

/**
 * Reads a set of tables, as `writeSheets` makes them or as people do: columns in any order, under any of their names;
 * parts in tables of their own, or in numbered columns of the first ("Partner 2 sector"). Refuses the set where its
 * headers cannot be told apart; every other fault is told of its row and column. Never throws.
 */
export function readSheets<Study>(
  sheets: Sheets,
  choices: SheetReadChoices<Study>,
): Verdict<SheetsRead<Study>> {
  const [table, ...others] = csvTables(choices.taxonomies)
  const [header, ...rows] = sheets['case-studies'] ?? []
  if (!table || !header) return refuse([noCaseStudies])
  const first = openHeader(table, header, choices)
  const beside = others.map((other) => readParts(other, sheets[other.id] ?? [], choices))
  const faults = [...(first.ok ? [] : first.reasons), ...beside.flatMap(({ faults }) => faults)]
  if (!first.ok || faults.length > 0) return refuse(faults)

  const bySlug = grouped(beside.flatMap(({ parts }) => parts))
  const opened = rows.flatMap((cells, index) => first.value.open(cells, index + 2) ?? [])
  const seen = new Map<string, number>()
  const read = opened.map(({ row, parts }) => {
    const slug = slugOf(row)
    const own = seen.has(slug) ? [] : (bySlug.get(slug) ?? [])
    const found = readCaseStudy(row, [...parts, ...own.flatMap(({ part }) => part ?? [])], choices.check)
    const faults = [...own.flatMap(({ reason }) => reason ?? []), ...repeated({ row, parts }, slug, seen)]
    seen.set(slug, seen.get(slug) ?? row.where.row)
    return withReasons(found, faults)
  })
  const strays = [...bySlug].flatMap(([slug, list]) =>
    seen.has(slug) ? [] : list.map((each) => stray(each, slug)),
  )
  const unread = beside.flatMap(({ id, headers }) => headers.map((header) => ({ table: id, header })))
  return accept({
    rows: read,
    strays,
    unread: [...first.value.unread.map((header) => ({ table: table.id, header })), ...unread],
  })
}

/** `formulas`: say raw of files that were written raw. `separator`: where it is not given, it is found by the headers. */
export type CsvReadChoices<Study> = SheetReadChoices<Study> & {
  formulas?: 'escaped' | 'raw'
  separator?: CsvSeparator
}

/** Reads the same from the text of CSV files. Refuses, with the line, a text whose quotation marks do not close. Never throws. */
export function readCsv<Study>(files: CsvFiles, choices: CsvReadChoices<Study>): Verdict<SheetsRead<Study>> {
  const { formulas = 'escaped', separator, taxonomies } = choices
  const read = csvTables(taxonomies).flatMap((table) => {
    const text = files[table.id]
    return text === undefined ? [] : [{ id: table.id, rows: readRows(text, isHeaderOf(table), separator) }]
  })
  const faults = read.flatMap(({ id, rows }) =>
    rows.ok ? [] : rows.reasons.map((reason) => inTable(reason, id)),
  )
  if (faults.length > 0) return refuse(faults)
  const plain = (cells: string[]) => (formulas === 'escaped' ? cells.map(unescapeFormula) : cells)
  return readSheets(
    Object.fromEntries(read.map(({ id, rows }) => [id, rows.ok ? rows.value.map(plain) : []])),
    choices,
  )
}

const noCaseStudies: Reason = {
  rule: 'no-case-studies',
  says: 'Give the table of case studies, with its headers in the first row.',
}

function inTable(reason: Reason, table: TableId): Reason {
  return { ...reason, says: `Of ${table}: ${reason.says}` }
}

type Loose = { slug: string; row: number; table: TableId; part?: Part; reason?: CellReason }

function readParts<Study>(
  table: CsvTable,
  [header, ...rows]: readonly (readonly string[])[],
  { mapping }: SheetReadChoices<Study>,
): { id: TableId; headers: string[]; faults: Reason[]; parts: Loose[] } {
  const { headings, unread, reasons } = readHeader(table, header ?? [], mapping?.[table.id])
  const ready = headed(table, headings)
  const slugOfLink = remembered(slugify)
  const parts = rows.flatMap((cells, index): Loose[] => {
    const where = { table: table.id, row: index + 2 }
    const row = readRow(ready, cells, where)
    if (!row) return []
    row.reasons.push(...tooLong(cells, header?.length ?? 0, where))
    const part = partOf(row)
    const slug = slugOfLink(row.links.get(linkToCaseStudy) ?? '')
    return [{ ...where, slug, ...('rule' in part ? { reason: part } : { part }) }]
  })
  return { id: table.id, headers: unread, faults: reasons.map((reason) => inTable(reason, table.id)), parts }
}

/** The rows of one case study stand together, so the last answer is most often the next. */
function remembered(answer: (text: string) => string): (text: string) => string {
  let last = { text: '', is: answer('') }
  return (text) => {
    if (text !== last.text) last = { text, is: answer(text) }
    return last.is
  }
}

function grouped(parts: readonly Loose[]): Map<string, Loose[]> {
  const groups = new Map<string, Loose[]>()
  for (const part of parts) {
    const group = groups.get(part.slug)
    if (group) group.push(part)
    else groups.set(part.slug, [part])
  }
  return groups
}

function stray({ table, row }: Loose, slug: string): CellReason {
  const says =
    slug === ''
      ? 'Fill in Case study: the name in the address of the case study that the row belongs to.'
      : `No case study has the name "${slug}" in its address: add it to the table of case studies, or mend the name.`
  return cellReason('no-case-study', says, { table, row, column: 'Case study' })
}

function repeated({ row }: Opened, slug: string, seen: ReadonlyMap<string, number>): CellReason[] {
  const earlier = seen.get(slug)
  if (earlier === undefined || slug === '') return []
  const says = `Row ${earlier} has the same name in the address, "${slug}": give each case study its own.`
  return [cellReason('repeated', says, { ...row.where, column: 'Name in the address' })]
}

function withReasons<Study>(read: RowRead<Study>, reasons: CellReason[]): RowRead<Study> {
  if (reasons.length === 0) return read
  return {
    ...read,
    verdict: { ok: false, reasons: [...reasons, ...(read.verdict.ok ? [] : read.verdict.reasons)] },
  }
}
