import type { Reason } from '@casebook/core/reason'
import { bare } from './cell.ts'
import type { CsvColumn, CsvTable } from './column.ts'
import { judgedColumns } from './judged.ts'
import { partTables } from './tables.ts'

/** A numbered column of the first table stands for a row of another: "Partner 2 sector". */
export type Numbered = { table: CsvTable; number: number }

/** What a column of a file is taken for. */
export type Heading = { at: number; header: string; column: CsvColumn; numbered?: Numbered }

/** What the headers of a table were taken for, those that were taken for nothing, and what is wrong with them. */
export type Header = { headings: Heading[]; unread: string[]; reasons: Reason[] }

/** By hand: the header as it stands in the file, and the name of the column that it is; `null` to pass over it. */
export type CsvMapping = Readonly<Record<string, string | null>>

/** Finds the column that each header means: by its name, another of its names or its path, or as the mapping says. */
export function readHeader(table: CsvTable, cells: readonly string[], mapping: CsvMapping = {}): Header {
  const find = finder(table)
  const headings: Heading[] = []
  const unread: string[] = []
  for (const [at, header] of cells.entries()) {
    const meant = Object.hasOwn(mapping, header) ? mapping[header] : header
    if (typeof meant !== 'string' || bare(meant) === '' || isJudged(meant)) continue
    const found = find(meant)
    if (found) headings.push({ at, header, ...found })
    else unread.push(header)
  }
  return { headings, unread, reasons: repeated(headings) }
}

/** Whether a header means a column of the table. */
export function isHeaderOf(table: CsvTable): (header: string) => boolean {
  const find = finder(table)
  return (header) => find(header) !== undefined
}

type Found = { column: CsvColumn; numbered?: Numbered }

function finder(table: CsvTable): (header: string) => Found | undefined {
  const named = namesIn([...table.links, ...table.columns])
  return (header) => {
    const column = named.get(bare(header))
    if (column) return { column }
    return table.id === 'case-studies' ? findNumbered(bare(header)) : undefined
  }
}

function namesIn(columns: readonly CsvColumn[]): ReadonlyMap<string, CsvColumn> {
  return new Map([
    ...columns.flatMap((column) => column.otherNames.map((name) => [bare(name), column] as const)),
    ...columns.map((column) => [bare(column.path), column] as const),
    ...columns.map((column) => [bare(column.name), column] as const),
  ])
}

const numbered = /^(\D+?) (\d{1,3})(?: (.+))?$/
const byPart = new Map(
  partTables.map(
    (table) => [bare(table.one), { table, named: namesIn([...table.links, ...table.columns]) }] as const,
  ),
)

/** "Partner 2 sector", or "Partner 2" alone, which is its name. */
function findNumbered(header: string): Found | undefined {
  const [, one = '', number = '', rest] = numbered.exec(header) ?? []
  const part = byPart.get(one)
  const column =
    rest === undefined ? part?.table.columns.find(({ path }) => path !== 'id') : part?.named.get(rest)
  return part && column ? { column, numbered: { table: part.table, number: Number(number) } } : undefined
}

function isJudged(header: string): boolean {
  return judgedColumns.some(({ name }) => bare(name) === bare(header))
}

function repeated(headings: readonly Heading[]): Reason[] {
  const first = new Map<string, string>()
  return headings.flatMap(({ header, column, numbered: of }) => {
    const key = of ? `${of.table.id} ${of.number} ${column.path}` : column.path
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, header)
      return []
    }
    const says = `Two columns, "${earlier}" and "${header}", are both taken for ${column.name}: take one out, or map one by hand.`
    return [{ rule: 'column-repeated', says }]
  })
}
