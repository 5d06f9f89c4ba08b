/**
 * What spreadsheets take for a formula at the start of a cell (OWASP, "CSV Injection"): equals, plus, minus and at, in
 * their wide forms too, tab, carriage return and line feed. Apostrophes before one count with it, so that escaping and
 * unescaping undo each other.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
const escapedFormula = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet runs: what could be a formula gets an apostrophe before it. */
export function escapeFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** Takes away the apostrophe that `escapeFormula` put there. */
export function unescapeFormula(cell: string): string {
  return escapedFormula.test(cell) ? cell.slice(1) : cell
}
