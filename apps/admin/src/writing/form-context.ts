import type { Terms } from '@casebook/core/case-study'
import type { Path } from '@casebook/core/difference'
import type { ClaimAbove } from '@casebook/core/evidence'
import type { DraftCaseStudy, FieldReason } from '@casebook/core/readiness'
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Board } from './board.ts'

/** The form that a field stands in. The same object as long as the form is there, but for what the page gives it. */
export type Form = {
  readonly readOnly: boolean
  readonly terms: Terms
  readonly localAuthorities: readonly string[]
  readonly board: Board
  /** Facts that were put aside for a not-value, by their paths, to come back as they were. */
  readonly putAside: Map<Path, unknown>
  /** The draft as it is now, with changes that are not drawn yet. */
  readonly now: () => DraftCaseStudy
  /** Puts a value at a path; `undefined` takes it out. */
  readonly change: (path: Path, value: unknown) => void
  /** Makes a change that goes beyond one place. */
  readonly changeAll: (next: DraftCaseStudy, field: Path) => void
  /** Says something to those who hear the page. */
  readonly announce: (says: string) => void
}

/** A part that can be cited, with what it is called. */
export type Citable = { readonly id: string; readonly title: string }

/** What can be cited: behind typing by a moment, so that a title need not reach every list of sources at each key. */
export type CitableParts = {
  readonly sources: readonly Citable[]
  readonly aims: readonly Citable[]
  readonly studies: readonly (Citable & { readonly studyId: string })[]
}

export const FormContext = createContext<Form | undefined>(undefined)
export const CitableContext = createContext<CitableParts>({ sources: [], aims: [], studies: [] })
/** The claims that are kept, as they stand in the draft. */
export const KeptContext = createContext<unknown>(undefined)
export const CommentsContext = createContext<((field: Path) => ReactNode) | undefined>(undefined)

/** The form that this field stands in. */
export function useForm(): Form {
  const form = use(FormContext)
  if (!form) throw new TypeError('A field of the form stands outside of it.')
  return form
}

/** What is wrong with what stands at a place, once it may be said. */
export function useFaults(place: Path): readonly FieldReason[] {
  const { board } = useForm()
  return useSyncExternalStore(board.subscribe, () => board.faultsOf(place))
}

/** The claims in a text that go beyond the evidence. */
export function useClaims(place: Path): readonly ClaimAbove[] {
  const { board } = useForm()
  return useSyncExternalStore(board.subscribe, () => board.claimsIn(place))
}

/** How many things stand in the way within a part. */
export function useFaultsWithin(place: Path): number {
  const { board } = useForm()
  return useSyncExternalStore(board.subscribe, () => board.faultsWithin(place))
}

/** Whether a part that folds is open. */
export function useOpen(place: Path): boolean {
  const { board } = useForm()
  return useSyncExternalStore(board.subscribe, () => board.isOpen(place))
}
