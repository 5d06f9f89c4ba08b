import { type Path, pathOf } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { FormField, FormFields } from '../writing/form-field.ts'
import { nameOf } from '../writing/part-words.ts'
import { idOf, valueUnder } from '../writing/place.ts'
import { tiers } from '../writing/tiers.ts'
import type { Option, Options } from './controls.tsx'

/** Every field of the form, and every part that a case study holds, by its section: what a remark can be about. */
export function fieldsToPick(content: DraftCaseStudy): Options {
  return tiers.flatMap(({ sections }) =>
    sections.map(({ title, fields }) => ({ group: title, options: optionsIn(fields, [], content) })),
  )
}

function optionsIn(fields: FormFields, keys: readonly string[], within: unknown): Option[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...keys, name]
    const value = valueUnder(within, name)
    if (field.control === 'group') return optionsIn(field.fields, path, value)
    return [{ value: pathOf(path), label: field.label }, ...partsOf(field, path, value)]
  })
}

function partsOf(field: FormField, keys: readonly string[], value: unknown): Option[] {
  if (field.control !== 'parts' || !Array.isArray(value)) return []
  return value.flatMap((part: unknown, index) => {
    const id: Path = idOf(part) ?? String(index)
    const name = nameOf(part)
    const label = name === undefined ? `${field.one} ${index + 1}` : `${field.one} “${name}”`
    return [{ value: pathOf([...keys, id]), label: `– ${label}` }]
  })
}
