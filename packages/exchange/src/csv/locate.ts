import type { Reason } from '@casebook/core/reason'
import type { Column } from './column.ts'
import type { Placed } from './parts.ts'
import type { CellReason } from './where.ts'

/** Finds the cell that a reason of the model is about, and says in it what the file calls the field. */
export function locate(reason: Reason, placed: readonly Placed[]): CellReason {
  const field = reason.field ?? ''
  const { prefix, row } = innermost(field, placed)
  const within = prefix === '' ? field : field.slice(prefix.length + 1)
  const column = columnAt(within, [...row.table.links, ...row.table.columns])
  const name = column ? row.headerOf(column) : undefined
  const says = name === undefined || field === '' ? reason.says : renamed(reason.says, field, name)
  return { ...reason, says, where: name === undefined ? row.where : { ...row.where, column: name } }
}

/** The case study stands first, and every field is within it. */
function innermost(field: string, placed: readonly Placed[]): Placed {
  const [root, ...parts] = placed
  const found = parts
    .filter(({ prefix }) => field === prefix || field.startsWith(`${prefix}.`))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0]
  if (found) return found
  if (root) return root
  throw new Error('A case study was read from no row.')
}

/** The column of the field itself, of the group or the list that it stands in, or else the first of the group that it is. */
function columnAt(field: string, columns: readonly Column[]): Column | undefined {
  const fields = field.split('.')
  for (let length = fields.length; length > 0; length--) {
    const path = fields.slice(0, length).join('.')
    const found = columns.find((column) => column.path === path)
    if (found) return found
  }
  return columns.find(({ path }) => path.startsWith(`${field}.`))
}

/** The words after which the sentences of the model name a field; elsewhere "end" and the like are plain English. */
const naming = '(?<=\\b(?:in|for|from|Give|Check|Shorten|Write|rename) )'

function renamed(says: string, field: string, name: string): string {
  const plain = field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return says.replace(new RegExp(`${naming}${plain}(?![\\w-])`, 'gi'), () => `"${name}"`)
}
