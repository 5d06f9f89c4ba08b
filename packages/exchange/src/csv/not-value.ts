import type { NotValue } from '@casebook/core/stated'

const words: ReadonlyMap<string, NotValue> = new Map([
  ['not known', 'not-known'],
  ['unknown', 'not-known'],
  ['not measured', 'not-measured'],
  ['not applicable', 'not-applicable'],
  ['does not apply', 'not-applicable'],
  ['n/a', 'not-applicable'],
])
/** Most cells hold more than any of these words, and need no second look. */
const mostCharacters = 30
const withheld = /^withheld\s*:\s*(\S[\s\S]*)$/i
const noPart = /^(?:none|0)$/i

/** The not-value that a cell says, in any of the ways that people write it; `undefined` where it says something else. */
export function readNotValue(cell: string): NotValue | undefined {
  const text = cell.trim()
  const reason = /^w/i.test(text) ? withheld.exec(text)?.[1] : undefined
  if (reason !== undefined) return { withheld: reason }
  if (text.length > mostCharacters) return undefined
  return words.get(
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .replace(/\.$/, ''),
  )
}

/** A not-value as a cell says it. */
export function writeNotValue(value: NotValue): string {
  return typeof value === 'object' ? `withheld: ${value.withheld}` : value
}

/** Whether a cell says that a list is known to be empty. */
export function saysNone(cell: string): boolean {
  return noPart.test(cell.trim())
}

const backslashes = /^\\+/

/** Whether a cell would be read as something other than its text. */
export type Mistaken = (cell: string) => boolean

export const asNotValue: Mistaken = (cell) => readNotValue(cell) !== undefined
export const asNoneOrNotValue: Mistaken = (cell) => asNotValue(cell) || saysNone(cell)

/** A text that happens to say "not known" or "none" gets a backslash before it, so that it is read as the text that it is. */
export function guarded(text: string, mistaken: Mistaken): string {
  return mistaken(text.replace(backslashes, '')) ? `\\${text}` : text
}

/** Takes away the backslash that `guarded` put there. */
export function unguarded(cell: string, mistaken: Mistaken): string {
  return backslashes.test(cell) && mistaken(cell.replace(backslashes, '')) ? cell.slice(1) : cell
}
