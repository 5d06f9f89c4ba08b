import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { idOf, isGroup, valueAt } from './place.ts'
import { withValue } from './put.ts'

/** The lists whose parts are cited from elsewhere by their ids. */
export type Cited = 'sources' | 'aims'

/** Whether parts of a list are cited from elsewhere. */
export function isCited(list: string): list is Cited {
  return list === 'sources' || list === 'aims'
}

/** Where a source or an aim is cited: each place, by its path. */
export function citationsOf(draft: DraftCaseStudy, list: Cited, id: string): Path[] {
  const found: Path[] = []
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (Array.isArray(value))
      for (const [at, part] of value.entries()) walk(part, [...keys, idOf(part) ?? String(at)])
    else if (isGroup(value)) for (const [name, part] of Object.entries(value)) walk(part, [...keys, name])
    else if (value === id && cites(list, keys)) found.push(pathOf(keys))
  }
  walk(draft, [])
  return found
}

/** By the names that core goes by: `source`, a list of `sources`, and `aim`. */
function cites(list: Cited, keys: readonly string[]): boolean {
  if (list === 'aims') return keys.at(-1) === 'aim'
  return keys.at(-1) === 'source' || (keys.length > 2 && keys.at(-2) === 'sources')
}

/** The draft without these citations of a part. */
export function withoutCitations(draft: DraftCaseStudy, paths: readonly Path[], id: string): DraftCaseStudy {
  return paths.reduce((left, path) => {
    const keys = keysOf(path)
    if (keys.at(-2) !== 'sources') return withValue(left, path, undefined)
    const list = pathOf(keys.slice(0, -1))
    const before = valueAt(left, list)
    return Array.isArray(before)
      ? withValue(
          left,
          list,
          before.filter((cited) => cited !== id),
        )
      : left
  }, draft)
}
