import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import type { Check } from '../check.ts'
import { type RowRead, readCaseStudy } from './case-study-row.ts'
import type { CellReason } from './cell-place.ts'
import type { CsvTable, TableId, Taxonomies } from './column.ts'
import { type CsvMapping, type Heading, readHeader } from './header.ts'
import { type Part, partOf } from './parts.ts'
import { type Headed, headed, type Row, readRow, tooLong } from './row.ts'
import { csvTables } from './tables.ts'

/**
 * `check` says what a case study is. `mapping` names, for a table, the columns that its headers mean, where they are not
 * recognised. `blanks` are cells to read where one of the first table is blank or has no column, by the names of columns.
 */
export type SheetReadChoices<Study> = {
  taxonomies: Taxonomies
  check: Check<Study>
  mapping?: { readonly [Id in TableId]?: CsvMapping }
  blanks?: Readonly<Record<string, string>>
}

/** The first table, its header read: `read` takes the cells of a row, and answers nothing for one that is blank. */
export type OpenedTable<Study> = {
  unread: string[]
  read: (cells: readonly string[], row: number) => RowRead<Study> | undefined
}

/** A row of the first table before its parts are put in from other tables. */
export type Opened = { row: Row; parts: Part[] }

/**
 * Reads the header of a table of case studies that stands alone, with parts in numbered columns ("Partner 2 sector"), so
 * that its rows can be read one by one as they come. Refuses headers that cannot be told apart. Never throws.
 */
export function openFirstTable<Study>(
  header: readonly string[],
  choices: SheetReadChoices<Study>,
): Verdict<OpenedTable<Study>> {
  const table = csvTables(choices.taxonomies)[0]
  const opened = table ? openHeader(table, header, choices) : refuse<OpenedHeader>([])
  if (!opened.ok) return opened
  const { unread, open } = opened.value
  return accept({
    unread,
    read: (cells, row) => {
      const found = open(cells, row)
      return found && readCaseStudy(found.row, found.parts, choices.check)
    },
  })
}

export type OpenedHeader = {
  unread: string[]
  open: (cells: readonly string[], row: number) => Opened | undefined
}

/** The same, for rows whose parts may stand in tables of their own too. */
export function openHeader<Study>(
  table: CsvTable,
  header: readonly string[],
  { mapping, blanks = {} }: SheetReadChoices<Study>,
): Verdict<OpenedHeader> {
  const { headings, unread, reasons } = readHeader(table, header, mapping?.[table.id])
  const filler = readHeader(table, Object.keys(blanks))
  const faults = [...reasons, ...filler.reasons, ...filler.unread.map(noColumn)]
  if (faults.length > 0) return refuse(faults)

  const added = filler.headings.filter((heading) => !headings.some((other) => sameColumn(heading, other)))
  const all = [...headings, ...added.map((heading) => ({ ...heading, at: header.length + heading.at }))]
  const filled = filler.headings.map((heading) => ({
    at: headings.find((other) => sameColumn(heading, other))?.at ?? header.length + heading.at,
    cell: blanks[heading.header] ?? '',
  }))
  const own = headed(
    table,
    all.filter(({ numbered }) => numbered === undefined),
  )
  const groups = numberedGroups(all)
  const open = (cells: readonly string[], at: number): Opened | undefined => {
    if (cells.every((cell) => cell.trim() === '')) return undefined
    const where = { table: table.id, row: at }
    const full = withBlanksFilled(cells.slice(0, header.length), filled)
    const row = readRow(own, full, where)
    if (!row) return undefined
    row.reasons.push(...tooLong(cells, header.length, where))
    const found = groups.flatMap((group) => partIn(group, full, row))
    const stray = found.filter((part): part is CellReason => 'rule' in part)
    row.reasons.push(...stray)
    return { row, parts: found.filter((part): part is Part => !('rule' in part)) }
  }
  return accept({ unread, open })
}

function noColumn(name: string): Reason {
  return { rule: 'no-column', says: `No column is called "${name}": name one that the table has.` }
}

function sameColumn(a: Heading, b: Heading): boolean {
  return (
    a.column === b.column &&
    a.numbered?.table === b.numbered?.table &&
    a.numbered?.number === b.numbered?.number
  )
}

function withBlanksFilled(
  cells: readonly string[],
  filled: readonly { at: number; cell: string }[],
): string[] {
  const full = [...cells]
  for (const { at, cell } of filled) if ((full[at] ?? '').trim() === '') full[at] = cell
  return full
}

/** The numbered columns of each part, in the order of their tables and numbers. */
function numberedGroups(headings: readonly Heading[]): Headed[] {
  const groups = new Map<string, { table: CsvTable; number: number; headings: Heading[] }>()
  for (const heading of headings) {
    if (!heading.numbered) continue
    const { table, number } = heading.numbered
    const key = `${table.id} ${number}`
    const group = groups.get(key) ?? { table, number, headings: [] }
    group.headings.push(heading)
    groups.set(key, group)
  }
  const inOrder = [...groups.values()].sort((a, b) => a.number - b.number)
  return inOrder.map((group) => headed(group.table, group.headings))
}

function partIn(group: Headed, cells: readonly string[], owner: Row): (Part | CellReason)[] {
  const row = readRow(group, cells, owner.where)
  return row ? [partOf(row)] : []
}
