const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const inWords = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i
const inFigures = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/

/**
 * A date as British readers write it, as the model writes it: `22/11/2026` and `22 November 2026` become `2026-11-22`,
 * `Nov 2026` and `11/2026` become `2026-11`. The day stands first. What is no such date is left as it is.
 */
export function readDate(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  const [, day, month, year] = inWords.exec(plain) ?? inFigures.exec(plain) ?? []
  if (month === undefined || year === undefined) return plain
  const number = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1)
  if (number === '0') return plain
  return [year, number, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}
