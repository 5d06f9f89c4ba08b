import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import type { FormField } from './form-field.ts'
import { formFields } from './tiers.ts'

/** The field of the form at a path; `undefined` for a part of a list and for what the form has not. */
export function fieldAt(path: Path): FormField | undefined {
  return found(path).field
}

/** The path of the field, or of the part of a list, in which a path ends: `topics` for `topics/dementia`. */
export function placeInForm(path: Path): Path {
  return found(path).place
}

function found(path: Path): { field: FormField | undefined; place: Path } {
  const keys = keysOf(path)
  let fields = formFields
  let field: FormField | undefined
  let depth = 0
  while (depth < keys.length) {
    const next = fields[keys[depth] ?? '']
    if (!next) break
    field = next
    depth += 1
    if (!('fields' in next)) break
    fields = next.fields
    if (next.control === 'parts' && depth < keys.length) {
      field = undefined
      depth += 1
    }
  }
  return { field, place: pathOf(keys.slice(0, depth)) }
}
