import type { FieldReason } from '@casebook/core/readiness'
import { isCited } from './cited.ts'
import type { FormSection } from './form-field.ts'
import type { Judged } from './judge.ts'
import { isGroup, pathAt } from './place.ts'

/** How far a section is, with what stands in the way in it and what is worth a second look. */
export type SectionState = {
  readonly at: 'to-mend' | 'to-look-at' | 'not-judged' | 'done' | 'blank'
  readonly blocking: readonly FieldReason[]
  readonly advisory: readonly FieldReason[]
}

/**
 * How far a section of the form is. What cites sources or aims cannot be judged while those lists have faults of their
 * own: core compares them only once both are sound.
 */
export function stateOfSection(section: FormSection, { draft, readiness }: Judged): SectionState {
  const isHere = ({ field }: FieldReason) => Object.hasOwn(section.fields, field.split('.')[0] ?? '')
  const blocking = readiness.blocking.filter(isHere)
  const advisory = readiness.advisory.filter(isHere)
  const written = Object.keys(section.fields).map(
    (name) => Object.entries(draft).find(([held]) => held === name)?.[1],
  )
  const unsound = readiness.blocking.some(
    ({ rule, field }) => /^(?:sources|aims)\b/.test(field) && rule !== 'source-not-listed',
  )
  const listsAreHere = Object.keys(section.fields).some(isCited)
  const at = (): SectionState['at'] => {
    if (blocking.length > 0) return 'to-mend'
    if (written.every(isBlank)) return 'blank'
    if (unsound && !listsAreHere && written.some(cites)) return 'not-judged'
    return advisory.length > 0 ? 'to-look-at' : 'done'
  }
  return { at: at(), blocking, advisory }
}

/** The state of a section in a reader's words. */
export function sectionInWords({ at, blocking, advisory }: SectionState): string {
  switch (at) {
    case 'to-mend':
      return `${blocking.length} to mend`
    case 'to-look-at':
      return `${advisory.length} to look at again`
    case 'not-judged':
      return 'Cannot be judged yet'
    case 'done':
      return 'Done'
    case 'blank':
      return 'Nothing yet'
  }
}

/** Nothing that anybody wrote: what a stored case study says by default is none. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === 'not-known' || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isGroup(value) && Object.values(value).every(isBlank)
}

/** Whether anything in it cites a source or an aim. */
function cites(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(cites)
  if (!isGroup(value)) return false
  return Object.entries(value).some(
    ([name, held]) => ((name === 'source' || name === 'aim') && typeof held === 'string') || cites(held),
  )
}

/** The path of the form for the field of a reason. */
export function pathOfReason({ draft }: Judged, reason: FieldReason): string {
  return pathAt(draft, reason.field)
}
