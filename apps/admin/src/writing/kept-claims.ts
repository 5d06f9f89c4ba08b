import { keysOf, type Path } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { isGroup, valueUnder } from './place.ts'
import { withPart, withValue } from './put.ts'

/** A claim that is kept, as it stands in a draft. */
export type Kept = { readonly field: string; readonly words: string; readonly reason: string }

/** The claims that are kept; one of which a part is missing has it blank. */
export function keptIn(list: unknown): Kept[] {
  if (!Array.isArray(list)) return []
  return list.filter(isGroup).map((part) => ({
    field: textIn(part, 'field'),
    words: textIn(part, 'words'),
    reason: textIn(part, 'reason'),
  }))
}

function textIn(part: Record<string, unknown>, name: string): string {
  const text = part[name]
  return typeof text === 'string' ? text : ''
}

/** The fields in which core looks for claims, by the paths of the form: as core names them, else `undefined`. */
export function claimFieldAt(path: Path): string | undefined {
  const [field = '', id, text] = keysOf(path)
  if (id === undefined)
    return ['title', 'summary', 'approach', 'mechanism', 'inequalities', 'involvement'].includes(field)
      ? field
      : undefined
  const isNote = (field === 'lessons' || field === 'adaptations') && text === 'text'
  return isNote ? `${field}.${id}` : undefined
}

/** The draft with these words kept, for a reason that readers see. */
export function withKept(draft: DraftCaseStudy, kept: Kept): DraftCaseStudy {
  const list = Array.isArray(draft.keptClaims) ? draft.keptClaims : []
  return withValue(draft, 'keptClaims', withPart(list, kept))
}

/** The draft in which these words are kept no more. */
export function withoutKept(
  draft: DraftCaseStudy,
  { field, words }: Pick<Kept, 'field' | 'words'>,
): DraftCaseStudy {
  const list: readonly unknown[] = Array.isArray(draft.keptClaims) ? draft.keptClaims : []
  const left = list.filter(
    (part) => valueUnder(part, 'field') !== field || valueUnder(part, 'words') !== words,
  )
  return withValue(draft, 'keptClaims', left)
}
