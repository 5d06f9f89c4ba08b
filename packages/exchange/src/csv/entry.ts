export type { Check } from '../check.ts'
export type { ReadRow, RowVerdict } from './case-study-row.ts'
export type { Choice, Column, Holds, PartList, Table, TableId, Taxonomies } from './column.ts'
export { tableIds } from './column.ts'
export { type FirstTable, openFirstTable, type ReadChoices } from './first-table.ts'
export { escapeFormula, unescapeFormula } from './formula.ts'
export type { Mapping } from './header.ts'
export { type Judge, type Judged, judgedColumns } from './judged.ts'
export { type CsvReadChoices, type Reading, readCsv, readSheets } from './read.ts'
export type { Separator } from './rows.ts'
export { csvTables } from './tables.ts'
export { type CellReason, cellReasonInWords, type Where } from './where.ts'
export {
  type CsvChoices,
  type CsvFiles,
  type SheetChoices,
  type Sheets,
  writeCsv,
  writeSheets,
} from './write.ts'
