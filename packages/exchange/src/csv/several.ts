import { asNoneOrNotValue, guarded, saysNone, unguarded } from './not-value.ts'

/** Several values in one cell, `; ` between them; a semicolon or a backslash inside one gets a backslash before it. None at all is `none`. */
export function writeSeveral(values: readonly string[]): string {
  if (values.length === 0) return 'none'
  return guarded(values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; '), asNoneOrNotValue)
}

/** The values of a cell, without the white space around each. */
export function readSeveral(cell: string): string[] {
  if (saysNone(cell)) return []
  const values: string[] = []
  let value = ''
  let taken = false
  for (const character of unguarded(cell.trim(), asNoneOrNotValue)) {
    if (taken || (character !== '\\' && character !== ';')) {
      value += character
      taken = false
    } else if (character === '\\') taken = true
    else {
      values.push(value)
      value = ''
    }
  }
  return [...values, value].map((each) => each.trim()).filter((each) => each !== '')
}
