import { isNotValue } from '@casebook/core/stated'
import { readCell } from './cell.ts'
import { type CellPlace, type CellReason, cellReason } from './cell-place.ts'
import type { CsvColumn, CsvTable } from './column.ts'
import type { Heading } from './header.ts'
import { at, type Fields, put } from './path.ts'

/** One row as it was read: its fields so far, and what its cells say of the parts and the owners that it has. */
export type Row = {
  table: CsvTable
  where: CellPlace
  fields: Fields
  /** The cells that count rows of other tables, by the paths of their columns. */
  counts: ReadonlyMap<string, string>
  /** The cells that say what the row belongs to, by the paths of their columns. */
  links: ReadonlyMap<string, string>
  /** What the file calls a column; its own name where the file has none for it. */
  headerOf: (column: CsvColumn) => string
  reasons: CellReason[]
}

/** A table whose header is read: what each of its columns is taken for, made ready for row after row. */
export type Headed = {
  table: CsvTable
  columns: readonly { heading: Heading; link: boolean; count: boolean; fields: readonly string[] }[]
  headerOf: (column: CsvColumn) => string
}

/** Makes the headings of a table ready. */
export function headed(table: CsvTable, headings: readonly Heading[]): Headed {
  const headers = new Map(headings.map(({ column, header }) => [column.path, header]))
  return {
    table,
    columns: headings.map((heading) => ({
      heading,
      link: heading.column.path.startsWith('@'),
      count: heading.column.holds.kind === 'parts',
      fields: heading.column.path.split('.'),
    })),
    headerOf: ({ path, name }) => headers.get(path) ?? name,
  }
}

/** Reads the cells of one row. `undefined` where all of them are blank. */
export function readRow(
  { table, columns, headerOf }: Headed,
  cells: readonly string[],
  where: CellPlace,
): Row | undefined {
  const fields: Fields = {}
  const counts = new Map<string, string>()
  const links = new Map<string, string>()
  const filled: Heading[] = []
  const wholes: Heading[] = []
  for (const { heading, link, count, fields: path } of columns) {
    const cell = cells[heading.at] ?? ''
    if (cell === '' || cell.trim() === '') continue
    filled.push(heading)
    const { column } = heading
    if (link) links.set(column.path, String(readCell(column, cell)).trim())
    else if (count) counts.set(column.path, cell.trim())
    else {
      const value = readCell(column, cell)
      if (column.whole !== undefined && isNotValue(value)) wholes.push(heading)
      else put(fields, path, value)
    }
  }
  if (filled.length === 0) return undefined
  for (const group of table.groups) fields[group] ??= {}
  const reasons = wholes.flatMap((heading) => standFor(fields, { heading, cells, filled, where }))
  return { table, where, fields, counts, links, headerOf, reasons }
}

/** Says of a row that it has more cells than its header: most often a separator in a text without quotation marks. */
export function tooLong(cells: readonly string[], width: number, where: CellPlace): CellReason[] {
  const more = cells.slice(width).filter((cell) => cell.trim() !== '').length
  if (more === 0) return []
  const says = `The row has ${more === 1 ? 'a cell' : `${more} cells`} more than the header has columns: put a text that holds a separator in quotation marks.`
  return [cellReason('too-many-cells', says, where)]
}

type Whole = { heading: Heading; cells: readonly string[]; filled: readonly Heading[]; where: CellPlace }

/** Puts a not-value in place of a whole group, unless other cells say something of the group. */
function standFor(fields: Fields, { heading, cells, filled, where }: Whole): CellReason[] {
  const { at: place, header, column } = heading
  const { whole = '' } = column
  const beside = filled.find((other) => other !== heading && other.column.path.startsWith(`${whole}.`))
  if (at(fields, whole) === undefined) {
    put(fields, [whole], readCell(column, cells[place] ?? ''))
    return []
  }
  const says = `${header} says that there is nothing to tell, and ${beside?.header} tells something: make them agree.`
  return [cellReason('cells-disagree', says, { ...where, column: header })]
}
