export type { Check } from '../check.ts'
export type { RowRead, RowVerdict } from './case-study-row.ts'
export { type CellPlace, type CellReason, cellReasonInWords } from './cell-place.ts'
export type { CsvColumn, CsvHolds, CsvOption, CsvTable, PartList, TableId, Taxonomies } from './column.ts'
export { tableIds } from './column.ts'
export { type OpenedTable, openFirstTable, type SheetReadChoices } from './first-table.ts'
export { escapeFormula, unescapeFormula } from './formula.ts'
export type { CsvMapping } from './header.ts'
export { type Judge, type Judged, judgedColumns } from './judged.ts'
export { type CsvReadChoices, readCsv, readSheets, type SheetsRead } from './read.ts'
export type { CsvSeparator } from './rows.ts'
export { csvTables } from './tables.ts'
export {
  type CsvChoices,
  type CsvFiles,
  type SheetChoices,
  type Sheets,
  writeCsv,
  writeSheets,
} from './write.ts'
