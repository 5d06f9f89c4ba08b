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

/** Reads the cells of one row. `undefined` where all of them are blank. */
export function readRow(
  table: CsvTable,
  headings: readonly Heading[],
  cells: readonly string[],
  where: CellPlace,
): Row | undefined {
  const fields: Fields = {}
  const counts = new Map<string, string>()
  const links = new Map<string, string>()
  const filled: Heading[] = []
  const wholes: Heading[] = []
  for (const heading of headings) {
    const { at, column } = heading
    const cell = cells[at] ?? ''
    if (cell.trim() === '') continue
    filled.push(heading)
    if (column.path.startsWith('@')) links.set(column.path, String(readCell(column, cell)).trim())
    else if (column.holds.kind === 'parts') counts.set(column.path, cell.trim())
    else if (column.whole !== undefined && isNotValue(readCell(column, cell))) wholes.push(heading)
    else put(fields, column.path, readCell(column, cell))
  }
  if (filled.length === 0) return undefined
  for (const group of table.groups) fields[group] ??= {}
  const reasons = wholes.flatMap((heading) => standFor(fields, { heading, cells, filled, where }))
  const headers = new Map(headings.map(({ column, header }) => [column.path, header]))
  return {
    table,
    where,
    fields,
    counts,
    links,
    headerOf: ({ path, name }) => headers.get(path) ?? name,
    reasons,
  }
}

type Whole = { heading: Heading; cells: readonly string[]; filled: readonly Heading[]; where: CellPlace }

/** Puts a not-value in place of a whole group, unless other cells say something of the group. */
function standFor(fields: Fields, { heading, cells, filled, where }: Whole): CellReason[] {
  const { at: place, header, column } = heading
  const { whole = '' } = column
  const beside = filled.find((other) => other !== heading && other.column.path.startsWith(`${whole}.`))
  if (at(fields, whole) === undefined) {
    put(fields, whole, readCell(column, cells[place] ?? ''))
    return []
  }
  const says = `${header} says that there is nothing to tell, and ${beside?.header} tells something: make them agree.`
  return [cellReason('cells-disagree', says, { ...where, column: header })]
}
