import type { Reason } from '@casebook/core/reason'
import type { TableId } from './column.ts'

/** A cell, or a row as a whole. Rows count from 1, the header included, as spreadsheets count them. */
export type CellPlace = { table: TableId; row: number; column?: string }

/** A reason, with the row and the column that it is about. */
export type CellReason = Reason & { where: CellPlace }

/** A reason of a cell. */
export function cellReason(rule: string, says: string, where: CellPlace): CellReason {
  return { rule, says, where }
}

/** A reason with its place, for lists and terminals: `partners, row 4, Sector: Choose one of these.` */
export function cellReasonInWords({ says, where: { table, row, column } }: CellReason): string {
  return `${[table, `row ${row}`, column].filter((part) => part !== undefined).join(', ')}: ${says}`
}
