import type { DeskRow } from './list-address.ts'

const asDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** A revision in words: `revision 2 of 22 November 2026`. */
export function madeInWords({ number, savedAt }: DeskRow['revision']): string {
  return `revision ${number} of ${asDate.format(new Date(savedAt))}`
}
