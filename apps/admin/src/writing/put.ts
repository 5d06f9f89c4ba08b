import { keysOf, type Path } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { indexOf, isGroup } from './place.ts'

/**
 * The draft with this value at one place; `undefined` takes the field out. Groups on the way are made where they are
 * missing. A part that is not in its list any more is not made again: then the draft stays as it was.
 */
export function withValue(draft: DraftCaseStudy, path: Path, value: unknown): DraftCaseStudy {
  const next = put(draft, keysOf(path), value)
  return isDraft(next) ? next : draft
}

/** A draft is a group of fields; what stands in them is for the form to say. */
function isDraft(value: unknown): value is DraftCaseStudy {
  return isGroup(value)
}

function put(held: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(held)) {
    const at = indexOf(held, key)
    return at < 0 ? held : held.with(at, put(held[at], rest, value))
  }
  const { [key]: before, ...others } = isGroup(held) ? held : {}
  const after = put(before, rest, value)
  if (after === undefined) return others
  return isGroup(held) ? { ...held, [key]: after } : { [key]: after }
}

/** The list with one part more, at the end or at a place. */
export function withPart(list: readonly unknown[], part: unknown, at: number = list.length): unknown[] {
  return list.toSpliced(at, 0, part)
}

/** The list without the part at a place. */
export function withoutPart(list: readonly unknown[], at: number): unknown[] {
  return list.toSpliced(at, 1)
}

/** The list with one part moved up or down; the same list where it stands at that end already. */
export function withMoved(list: readonly unknown[], at: number, by: -1 | 1): readonly unknown[] {
  const to = at + by
  if (to < 0 || to >= list.length) return list
  return list.toSpliced(at, 1).toSpliced(to, 0, list[at])
}
