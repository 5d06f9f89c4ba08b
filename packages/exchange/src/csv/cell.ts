import { isNotValue } from '@casebook/core/stated'
import { readDate } from './british-date.ts'
import type { CsvColumn, CsvOption } from './column.ts'
import { asNotValue, guarded, readNotValue, unguarded, writeNotValue } from './not-value.ts'
import { readSeveral, writeSeveral } from './several.ts'

/** A value of the model as the text of a cell of this column: blank where there is none. */
export function writeCell(column: CsvColumn, value: unknown): string {
  if (value === undefined) return ''
  if (takesNotValue(column) && isNotValue(value)) return writeNotValue(value)
  if (Array.isArray(value)) return column.separator ? writeSeveral(value.map(String)) : writeCount(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && value !== null && 'ongoingAsAt' in value)
    return `ongoing as at ${value.ongoingAsAt}`
  const text = String(value)
  return takesNotValue(column) && column.holds.kind === 'text' ? guarded(text, asNotValue) : text
}

/** How many parts stand in the table of their own. */
function writeCount(parts: readonly unknown[]): string {
  return parts.length === 0 ? 'none' : String(parts.length)
}

/**
 * The value that the cell of a column stands for: `undefined` where it is blank. What cannot be read as what the column
 * holds is left as text, for the model to refuse in its own words. Never throws.
 */
export function readCell(column: CsvColumn, cell: string): unknown {
  if (cell.trim() === '') return undefined
  const notValue = takesNotValue(column) ? readNotValue(cell) : undefined
  if (notValue !== undefined) return notValue
  const { holds, separator } = column
  if (separator) return readSeveral(cell).map((value) => readOne(column, value))
  if (holds.kind === 'text') return takesNotValue(column) ? unguarded(cell, asNotValue) : cell
  return readOne(column, cell.trim())
}

function readOne({ holds }: CsvColumn, text: string): unknown {
  switch (holds.kind) {
    case 'number':
      return readNumber(text)
    case 'yes-or-no':
      return readYesOrNo(text)
    case 'date':
      return readDate(plainWord(text))
    case 'ending':
      return readEnding(plainWord(text))
    case 'choice':
      return chosen(holds.choices, text)
    case 'text':
    case 'parts':
      return text
  }
}

function takesNotValue({ stated, whole }: CsvColumn): boolean {
  return stated || whole !== undefined
}

/** "Not begun" and "Not known" of the dates of the work, which are words of the model and no not-values. */
function plainWord(text: string): string {
  const word = text.toLowerCase().replace(/[\s_]+/g, '-')
  return word === 'not-begun' || word === 'not-known' ? word : text
}

const ongoing = /^(?:ongoing|on-going|continuing)(?:[ -]as[ -]at)?\s*(.*)$/i

function readEnding(text: string): unknown {
  const since = ongoing.exec(text)?.[1]
  return since === undefined ? readDate(text) : { ongoingAsAt: readDate(since) }
}

const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
const withThousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

function readNumber(text: string): unknown {
  if (withThousands.test(text)) return Number(text.replaceAll(',', ''))
  return number.test(text) ? Number(text) : text
}

function readYesOrNo(text: string): unknown {
  if (/^(?:yes|y|true|1)$/i.test(text)) return true
  return /^(?:no|n|false|0)$/i.test(text) ? false : text
}

/** The id of the choice that is named by its id or its label, capitals and punctuation aside; else the text as it is. */
function chosen(choices: readonly CsvOption[], text: string): string {
  const named = names.get(choices) ?? namesOf(choices)
  names.set(choices, named)
  return named.get(text) ?? named.get(bare(text)) ?? text
}

const names = new WeakMap<readonly CsvOption[], ReadonlyMap<string, string>>()

/** An id wins over the label of another. */
function namesOf(choices: readonly CsvOption[]): ReadonlyMap<string, string> {
  return new Map([
    ...choices.map(({ id, label }) => [bare(label), id] as const),
    ...choices.flatMap(({ id }) => [[bare(id), id] as const, [id, id] as const]),
  ])
}

/** A header or a label without what people write in different ways. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
