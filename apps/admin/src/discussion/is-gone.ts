import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { fieldAt } from '../writing/find-field.ts'
import { valueUnder } from '../writing/place.ts'

/** Whether a part on the way to a field was taken out. A field that is blank is still there. */
export function isGone(content: DraftCaseStudy, field: Path): boolean {
  const keys = keysOf(field)
  let here: unknown = content
  for (const [at, key] of keys.entries()) {
    const next = valueUnder(here, key)
    const isPart = fieldAt(pathOf(keys.slice(0, at)))?.control === 'parts'
    if (next === undefined && isPart) return true
    here = next
  }
  return false
}
