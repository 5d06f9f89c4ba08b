import type { Shape } from './shape.ts'

/**
 * What is typed, with the blanks taken out: a field that holds nothing but space counts as left out, and so does a group
 * that may be left out and has nothing written in it. Parts of lists stay, so that each keeps its place.
 */
export function withoutBlanks(typed: unknown, shape: Shape): unknown {
  const { fields, parts, optional } = shape
  if (typeof typed === 'string') return typed.trim() === '' ? undefined : typed
  if (Array.isArray(typed)) return typed.map((part) => (parts ? (withoutBlanks(part, parts) ?? part) : part))
  if (!isGroup(typed) || !fields) return typed
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    const inside = fields.get(name)
    const written = inside ? withoutBlanks(value, inside) : value
    return written === undefined ? [] : [[name, written] as const]
  })
  if (optional && kept.every(([, value]) => value === false)) return undefined
  return Object.fromEntries([...groupsNeeded(fields), ...kept])
}

/** The groups that are always there, though nothing in them is written yet. */
function groupsNeeded(fields: ReadonlyMap<string, Shape>): (readonly [string, unknown])[] {
  return [...fields].flatMap(([name, shape]) =>
    shape.fields && !shape.optional ? [[name, withoutBlanks({}, shape)] as const] : [],
  )
}

/** Whether nothing is written: no value, space alone, an empty list, or a group or a list of such. */
export function isBlank(typed: unknown): boolean {
  if (typeof typed === 'string') return typed.trim() === ''
  if (Array.isArray(typed)) return typed.every(isBlank)
  return isGroup(typed) ? Object.values(typed).every(isBlank) : typed === undefined || typed === null
}

/** What stands at a path (`partners.0.name`); `undefined` where there is nothing. */
export function at(typed: unknown, path: string): unknown {
  const into = (here: unknown, name: string) => {
    if (Array.isArray(here)) return here[Number(name)]
    return isGroup(here) && Object.hasOwn(here, name) ? here[name] : undefined
  }
  return path.split('.').reduce<unknown>(into, typed)
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
