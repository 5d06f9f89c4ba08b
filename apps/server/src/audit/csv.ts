import type { ToldEntry } from './audit-list.ts'

const columns = [
  'number',
  'when (UTC)',
  'who',
  'who (id)',
  'did',
  'act',
  'on',
  'on (id)',
  'what changed',
  'hash',
]

/** The line that names the columns. */
export const csvHead = line(columns)

/** Entries as lines of CSV (RFC 4180), every field quoted. */
export function csvOf(entries: ToldEntry[]): string {
  return entries
    .map(({ number, at, by, says, act, on, changed, hash }) =>
      line([
        String(number),
        at,
        by.name,
        by.id,
        says,
        act,
        on?.name ?? '',
        on?.id ?? '',
        changed.map(({ name, value }) => `${name}: ${value}`).join(' | '),
        hash,
      ]),
    )
    .join('')
}

function line(fields: string[]): string {
  return `${fields.map((field) => `"${asText(field).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** A spreadsheet would run what begins like a formula: behind an apostrophe it is text. */
function asText(field: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(field) ? `'${field}` : field
}
