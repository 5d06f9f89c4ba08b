import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'

/**
 * The id in the page of the field, part or list at a path of names and ids of parts (`evaluations/e1/design`), so that a
 * link leads to the same part after a move. Without space, since lists of ids are parted by it.
 */
export function fieldId(path: Path): string {
  return `field-${encodeURI(path.toWellFormed())}`
}

/** The path in an address (`#field-evaluations/e1/design`), or in an id; `undefined` where there is none. */
export function pathIn(idOrHash: string): Path | undefined {
  const [, encoded] = /^#?field-(.+)$/.exec(idOrHash) ?? []
  if (encoded === undefined) return undefined
  try {
    return decodeURI(encoded)
  } catch {
    return undefined
  }
}

/**
 * The path of names and ids for the field that a reason is about (`evaluations.0.design`). A part that has no id is
 * named by its position.
 */
export function pathAt(draft: DraftCaseStudy, field: string): Path {
  let here: unknown = draft
  const keys = field.split('.').map((name) => {
    const list = Array.isArray(here) ? here : undefined
    here = valueUnder(here, name)
    return (list && idOf(here)) ?? name
  })
  return pathOf(keys)
}

/** Leads the links of an error summary to the form: give it to `ErrorSummary` as `hrefOf`. */
export function hrefIn(draft: DraftCaseStudy): (field: string) => string {
  return (field) => `#${fieldId(pathAt(draft, field))}`
}

/** What stands at a path; `undefined` where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return keysOf(path).reduce(valueUnder, value)
}

/** What stands under a name: in a list, the part with this id, or else at this position. */
export function valueUnder(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[indexOf(value, key)]
  return isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The position of the part with this id, or the position itself; -1 where there is neither. */
export function indexOf(list: readonly unknown[], key: string): number {
  const named = list.findIndex((part) => idOf(part) === key)
  if (named >= 0) return named
  return /^\d+$/.test(key) && Number(key) < list.length ? Number(key) : -1
}

/** The id of a part; `undefined` where it has none. */
export function idOf(part: unknown): string | undefined {
  const id = isGroup(part) ? valueUnder(part, 'id') : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
