import type { Reason } from '@casebook/core/reason'
import type { CellReason } from './cell-place.ts'
import type { CsvColumn } from './column.ts'
import type { Placed } from './parts.ts'
import type { Row } from './row.ts'

/** Finds the cell that a reason of the model is about, and says in it what the file calls the field. */
export function locator(placed: readonly Placed[]): (reason: Reason) => CellReason {
  const byPrefix = new Map(placed.map(({ prefix, row }) => [prefix, row]))
  return (reason) => {
    const field = reason.field ?? ''
    const { prefix, row } = innermost(field, byPrefix)
    const within = prefix === '' ? field : field.slice(prefix.length + 1)
    const column = columnAt(within, [...row.table.links, ...row.table.columns])
    if (column === undefined || field === '') return { ...reason, where: row.where }
    const name = row.headerOf(column)
    return { ...reason, says: renamed(reason.says, field, name), where: { ...row.where, column: name } }
  }
}

/** The part that a field stands in, or the case study, which has no prefix. */
function innermost(field: string, byPrefix: ReadonlyMap<string, Row>): Placed {
  const fields = field.split('.')
  for (let length = fields.length; length >= 0; length--) {
    const prefix = fields.slice(0, length).join('.')
    const row = byPrefix.get(prefix)
    if (row) return { prefix, row }
  }
  throw new Error('A case study was read from no row.')
}

/** The column of the field itself, of the group or the list that it stands in, or else the first of the group that it is. */
function columnAt(field: string, columns: readonly CsvColumn[]): CsvColumn | undefined {
  const fields = field.split('.')
  for (let length = fields.length; length > 0; length--) {
    const path = fields.slice(0, length).join('.')
    const found = columns.find((column) => column.path === path)
    if (found) return found
  }
  return columns.find(({ path }) => path.startsWith(`${field}.`))
}

/** The words after which the sentences of the model name a field; elsewhere "end" and the like are plain English. */
const naming = '(?<=\\b(?:in|for|from|Give|Check|Shorten|Write|rename) )'

function renamed(says: string, field: string, name: string): string {
  const plain = field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return says.replace(new RegExp(`${naming}${plain}(?![\\w-])`, 'gi'), () => `"${name}"`)
}
