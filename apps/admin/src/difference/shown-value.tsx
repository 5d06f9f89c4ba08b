import { policeAndPublicHealth } from '@casebook/core/library'
import { isNotValue, notValueInWords } from '@casebook/core/stated'
import type { ReactElement } from 'react'
import type { FormField, FormFields } from '../writing/form-field.ts'
import { isGroup } from '../writing/place.ts'

/** What stands in a field, or in a part of a list, in words: each field of it under its name. */
export function ShownValue({
  value,
  field,
  fields,
}: {
  value: unknown
  field?: FormField | undefined
  fields?: FormFields | undefined
}): ReactElement {
  if (Array.isArray(value)) {
    const inner = field && 'fields' in field ? field.fields : undefined
    return (
      <ul className="shown-value">
        {value.map((each: unknown, at) => (
          <li key={`${at} ${JSON.stringify(each)}`}>
            <ShownValue value={each} field={inner ? undefined : field} fields={inner} />
          </li>
        ))}
      </ul>
    )
  }
  const within = fields ?? (field && 'fields' in field ? field.fields : undefined)
  if (isGroup(value) && !isNotValue(value)) return <Group group={value} fields={within} />
  return <span className="shown-value">{inWords(value, field)}</span>
}

function Group({
  group,
  fields = {},
}: {
  group: Record<string, unknown>
  fields?: FormFields | undefined
}): ReactElement {
  const names = Object.keys(group).filter((name) => name !== 'id' && group[name] !== undefined)
  const order = Object.keys(fields)
  names.sort((a, b) => placeOf(a, order) - placeOf(b, order))
  return (
    <dl className="shown-value shown-value--group">
      {names.map((name) => (
        <div key={name}>
          <dt>{fields[name]?.label ?? spoken(name)}</dt>
          <dd>
            <ShownValue value={group[name]} field={fields[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function placeOf(name: string, order: readonly string[]): number {
  const at = order.indexOf(name)
  return at < 0 ? order.length : at
}

function inWords(value: unknown, field: FormField | undefined): string {
  if (isNotValue(value)) return notValueInWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'string') return JSON.stringify(value) ?? ''
  return labelOf(value, field) ?? value
}

/** The label of what is chosen from a closed list. */
function labelOf(value: string, field: FormField | undefined): string | undefined {
  if (!field || !('of' in field)) return undefined
  if (typeof field.of === 'string')
    return policeAndPublicHealth[field.of].terms.find(({ id }) => id === value)?.label
  return field.of.find((choice) => choice.value === value)?.label
}

/** `reviewBy` as `Review by`. */
function spoken(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
