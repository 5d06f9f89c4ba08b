import { isNotValue } from '../stated/stated.ts'

/** Whether both hold the same, lists in the same order; the order of fields is of no matter, nor is one set to `undefined`. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => equal(part, other[index]))
  const [fields, others] = [fieldsOf(one), fieldsOf(other)]
  if (fields === undefined || others === undefined || fields.size !== others.size) return false
  return [...fields].every(([name, value]) => others.has(name) && equal(value, others.get(name)))
}

/** The fields of a group of fields, without those that are `undefined`; `undefined` for what is none. */
export function fieldsOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value).filter(([, held]) => held !== undefined))
}

/** A group of fields that can be compared field by field: a value that stands for the lack of a fact is none. */
export function groupOf(value: unknown): Map<string, unknown> | undefined {
  return isNotValue(value) ? undefined : fieldsOf(value)
}

/** Whether it is a text: a not-value is none. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !isNotValue(value)
}
