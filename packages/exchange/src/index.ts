/** All that the package promises, name by name. A page that needs one format takes its own entry. */

export type { Check, ReadAt } from './check.ts'
export { writeBibtex } from './citation/bibtex.ts'
export { citeCaseStudy, citeSource, citeSources, type SourceWritten, sourceFrom } from './citation/cite.ts'
export {
  type CitationsRead,
  type CslDate,
  type CslItem,
  type CslName,
  type CslType,
  cslTypes,
  writeCslJson,
} from './citation/csl.ts'
export { readBibtex } from './citation/read-bibtex.ts'
export { readRis } from './citation/read-ris.ts'
export { writeRis } from './citation/ris.ts'
export { type CitationStyle, citationStyles, citationText } from './citation/text.ts'
export type { RowRead, RowVerdict } from './csv/case-study-row.ts'
export { type CellPlace, type CellReason, cellReasonInWords } from './csv/cell-place.ts'
export {
  type CsvColumn,
  type CsvHolds,
  type CsvOption,
  type CsvTable,
  type PartList,
  type TableId,
  type Taxonomies,
  tableIds,
} from './csv/column.ts'
export { type OpenedTable, openFirstTable, type SheetReadChoices } from './csv/first-table.ts'
export { escapeFormula, unescapeFormula } from './csv/formula.ts'
export type { CsvMapping } from './csv/header.ts'
export { type Judge, type Judged, judgedColumns } from './csv/judged.ts'
export { type CsvReadChoices, readCsv, readSheets, type SheetsRead } from './csv/read.ts'
export type { CsvSeparator } from './csv/rows.ts'
export { csvTables } from './csv/tables.ts'
export {
  type CsvChoices,
  type CsvFiles,
  type SheetChoices,
  type Sheets,
  writeCsv,
  writeSheets,
} from './csv/write.ts'
export { type Format, formatNamed, formats } from './formats/formats.ts'
export { readJson, readLine, readNdjson, writeJson, writeNdjson } from './json/json.ts'
export { caseStudyJsonLd } from './json-ld/case-study.ts'
export {
  type JsonLdDocument,
  type JsonLdNode,
  type JsonLdValue,
  jsonLdScriptText,
} from './json-ld/document.ts'
export { type Download, type LibraryFacts, libraryJsonLd } from './json-ld/library.ts'
export { caseStudyMarkdown } from './markdown/markdown.ts'
export type { Publication, Published, PublishingLibrary } from './published.ts'
export { readSkosTurtle, type SkosChoices, type SkosRead } from './skos/read.ts'
export type { TaxonomyWritten } from './skos/taxonomy.ts'
export { taxonomyJsonLd, taxonomyTurtle } from './skos/write.ts'
