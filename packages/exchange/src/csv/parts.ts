import { slugify } from '@casebook/core/permalink'
import { isNotValue } from '@casebook/core/stated'
import { type CellReason, cellReason } from './cell-place.ts'
import type { CsvTable, PartList } from './column.ts'
import { readNotValue, saysNone } from './not-value.ts'
import { put } from './path.ts'
import type { Row } from './row.ts'
import { linkToEvaluation, linkToPart } from './tables.ts'

/** A row that is a part of a case study, with the list that it goes to and the evaluation that it belongs to, if any. */
export type Part = { row: Row; list: PartList; evaluation: string | undefined }

/** A row of a case study and the place of it in the tree: `evaluations.0.outcomes.1`, or nothing for the case study itself. */
export type Placed = { prefix: string; row: Row }

/** The list that a row goes to, by its links; or why it goes to none. */
export function partOf(row: Row): Part | CellReason {
  const { table, links } = row
  const evaluation = links.get(linkToEvaluation)
  const kind = links.get(linkToPart) ?? table.lists[0]?.part
  const within = evaluation === undefined ? undefined : 'evaluations'
  const list = table.lists.find((each) => each.part === kind && each.within === within)
  return list ? { row, list, evaluation } : goesNowhere(row)
}

function goesNowhere({ table, where, headerOf }: Row): CellReason {
  const link = table.links.find(({ path }) => path === linkToPart || path === linkToEvaluation)
  const column = link ? headerOf(link) : undefined
  const says =
    link?.path === linkToPart
      ? `Choose one of these for ${column}: ${table.lists.map(({ part }) => part).join(', ')}.`
      : `Fill in ${column}: the id of the evaluation that the row belongs to.`
  return cellReason('belongs-nowhere', says, column === undefined ? where : { ...where, column })
}

/** Puts parts into the lists of the row that they belong to, gives those without an id one, and says what does not agree. */
export function attach(
  { prefix, row: owner }: Placed,
  parts: readonly Part[],
): { placed: Placed[]; reasons: CellReason[] } {
  const placed: Placed[] = []
  const reasons: CellReason[] = []
  for (const column of owner.table.columns) {
    const { holds, path } = column
    if (holds.kind !== 'parts') continue
    const own = parts.filter(
      ({ row, list }) => row.table.id === holds.table && list.path === path && list.part === holds.part,
    )
    const rows = own.map(({ row }) => row)
    const count = owner.counts.get(path)
    const value = listOf(rows, count)
    if (value !== undefined) put(owner.fields, path.split('.'), value)
    const name = owner.headerOf(column)
    const fault = disagreement({ name, count, rows: rows.length, table: holds.table })
    if (fault) reasons.push(cellReason('parts-disagree', fault, { ...owner.where, column: name }))
    for (const [index, row] of rows.entries()) {
      nameIfNameless(row, index)
      placed.push({ prefix: `${prefix === '' ? '' : `${prefix}.`}${path}.${index}`, row })
    }
  }
  return { placed, reasons }
}

/** A list by its rows; where there are none, what the cell that counts them says, or nothing. */
function listOf(rows: readonly Row[], count: string | undefined): unknown {
  if (rows.length > 0) return rows.map(({ fields }) => fields)
  if (count === undefined) return undefined
  return saysNone(count) ? [] : readNotValue(count)
}

type Counted = { name: string; count: string | undefined; rows: number; table: string }

function disagreement({ name, count, rows, table }: Counted): string | undefined {
  if (count === undefined || (rows === 0 && (saysNone(count) || isNotValue(readNotValue(count)))))
    return undefined
  if (!/^\d+$/.test(count) && !saysNone(count) && readNotValue(count) === undefined)
    return `Write in ${name} how many rows of ${table} belong to it, none or not-known, or leave it blank; the rows themselves go there.`
  if (Number(count) === rows) return undefined
  return `${name} says "${count}", and there ${rows === 1 ? 'is 1 row' : `are ${rows} rows`} of ${table} for it: give them all, or mend the number.`
}

/** `partner-2`, for the second partner whose row gives no id. */
function nameIfNameless({ table, fields }: Row, index: number): void {
  if (hasId(table)) fields.id ??= `${slugify(table.one)}-${index + 1}`
}

function hasId({ columns }: CsvTable): boolean {
  return columns.some(({ path }) => path === 'id')
}
