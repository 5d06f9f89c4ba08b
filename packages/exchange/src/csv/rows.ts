import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { parse } from '#csv-parse'

/** Rows as CSV by RFC 4180. Every cell stands in quotes, so that no program splits it at a separator of its own. */
export function writeRows(rows: readonly (readonly string[])[], cell: (text: string) => string): string {
  return rows
    .map((row) => `${row.map((text) => `"${cell(text).replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('')
}

/** What stands between the cells of a row. */
export type CsvSeparator = ',' | ';' | '\t' | '|'
const separators: readonly CsvSeparator[] = [',', ';', '\t', '|']

/**
 * The rows of a text in CSV. Where no separator is given, the one is taken that finds the most headers in the first row.
 * Refuses, naming the line, a text whose quotes do not close. Never throws.
 */
export function readRows(
  text: string,
  isHeader: (cell: string) => boolean,
  separator?: CsvSeparator,
): Verdict<string[][]> {
  try {
    return accept(rowsOf(text, separator ?? likeliest(text, isHeader)))
  } catch (error) {
    return refuse([{ rule: 'not-csv', says: faultIn(error) }])
  }
}

function rowsOf(text: string, delimiter: CsvSeparator, to = -1): string[][] {
  return parse(text, {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    ...(to > 0 ? { to } : {}),
  })
}

function likeliest(text: string, isHeader: (cell: string) => boolean): CsvSeparator {
  const scored = separators.map((separator) => {
    const header = firstRow(text, separator)
    return { separator, known: header.filter(isHeader).length, cells: header.length }
  })
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells)
  return scored[0]?.separator ?? ','
}

function firstRow(text: string, separator: CsvSeparator): string[] {
  try {
    return rowsOf(text, separator, 1)[0] ?? []
  } catch {
    return []
  }
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'the quotation mark that a cell opens with is never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'text follows the quotation mark that closes a cell: double each quotation mark inside a cell',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside a cell that is not in quotation marks: put the whole cell in them, and double it',
}

function faultIn(error: unknown): string {
  const { code, lines, message } = error as { code?: unknown; lines?: unknown; message?: unknown }
  const what =
    (typeof code === 'string' && faults[code]) || `the text cannot be read as CSV (${String(message)})`
  return typeof lines === 'number'
    ? `In line ${lines}, ${what}.`
    : `${what.charAt(0).toUpperCase()}${what.slice(1)}.`
}
