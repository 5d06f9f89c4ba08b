import type { CaseStudy } from '@casebook/core/case-study'
import { isNotValue } from '@casebook/core/stated'
import { writeCell } from './cell.ts'
import type { CsvColumn, CsvTable, PartList, TableId, Taxonomies } from './column.ts'
import { escapeFormula } from './formula.ts'
import { type Judge, judgedColumns } from './judged.ts'
import { at } from './path.ts'
import { writeRows } from './rows.ts'
import { csvTables, linkToCaseStudy, linkToEvaluation, linkToPart } from './tables.ts'

/** The cells of each table, row by row, the header first: for CSV, and for whatever writes sheets. */
export type Sheets = { readonly [Id in TableId]?: readonly (readonly string[])[] }

/** The text of each table's file. */
export type CsvFiles = { readonly [Id in TableId]?: string }

/** `judge` adds the evidence status, for readers; the address of a page where it gives one. */
export type SheetChoices = { taxonomies: Taxonomies; judge?: Judge }

/**
 * Case studies as a set of tables: one row each in `case-studies`, and a row for each of their parts in the others, which
 * are left out where they would be empty. Read back, the set gives the same case studies. Each needs a slug of its own.
 */
export function writeSheets(caseStudies: readonly CaseStudy[], { taxonomies, judge }: SheetChoices): Sheets {
  return Object.fromEntries(
    csvTables(taxonomies).flatMap((table): [string, string[][]][] => {
      const header = [...table.links, ...table.columns].map(({ name }) => name)
      if (table.id !== 'case-studies') {
        const rows = caseStudies.flatMap((caseStudy) => partRows(table, caseStudy))
        return rows.length > 0 ? [[table.id, [header, ...rows]]] : []
      }
      const judged = judge ? judgedColumns : []
      const rows = caseStudies.map((caseStudy) => [
        ...cells(table.columns, caseStudy),
        ...(judge ? judgedColumns.map(({ cell }) => cell(judge(caseStudy))) : []),
      ])
      return [[table.id, [[...header, ...judged.map(({ name }) => name)], ...rows]]]
    }),
  )
}

/** `formulas`: whether what a spreadsheet would run is escaped (so it is by default), or written raw. */
export type CsvChoices = SheetChoices & { formulas?: 'escaped' | 'raw'; byteOrderMark?: boolean }

/**
 * The same tables as CSV by RFC 4180, one file each: commas, every cell in quotes, lines that end in CR LF, UTF-8. With
 * `byteOrderMark`, Excel reads the accents right. Whoever reads raw files has to be told that they are raw.
 */
export function writeCsv(caseStudies: readonly CaseStudy[], choices: CsvChoices): CsvFiles {
  const { formulas = 'escaped', byteOrderMark = false } = choices
  const cell = formulas === 'escaped' ? escapeFormula : (text: string) => text
  return Object.fromEntries(
    Object.entries(writeSheets(caseStudies, choices)).map(([id, rows]) => [
      id,
      `${byteOrderMark ? '\uFEFF' : ''}${writeRows(rows, cell)}`,
    ]),
  )
}

function cells(columns: readonly CsvColumn[], value: unknown): string[] {
  return columns.map((column) => writeCell(column, at(value, column.path) ?? wholeOf(column, value)))
}

/** The not-value that stands for the whole group which the column leads. */
function wholeOf({ whole }: CsvColumn, value: unknown): unknown {
  const group = whole === undefined ? undefined : at(value, whole)
  return isNotValue(group) ? group : undefined
}

function partRows(table: CsvTable, caseStudy: CaseStudy): string[][] {
  return table.lists.flatMap((list) => {
    if (list.within === undefined) return rowsOf(table, { list, slug: caseStudy.slug, owner: caseStudy })
    return caseStudy.evaluations.flatMap((owner) =>
      rowsOf(table, { list, slug: caseStudy.slug, owner, evaluation: owner.id }),
    )
  })
}

type Owned = { list: PartList; slug: string; owner: object; evaluation?: string }

function rowsOf({ links, columns }: CsvTable, { list, slug, owner, evaluation = '' }: Owned): string[][] {
  const parts = at(owner, list.path)
  if (!Array.isArray(parts)) return []
  const linked: Record<string, string> = {
    [linkToCaseStudy]: slug,
    [linkToEvaluation]: evaluation,
    [linkToPart]: list.part ?? '',
  }
  return parts.map((part) => [...links.map(({ path }) => linked[path] ?? ''), ...cells(columns, part)])
}
