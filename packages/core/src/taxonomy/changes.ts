import type { TermWritten } from './term.ts'

/**
 * What became of ids between two versions of a taxonomy, as a sentence would say it:
 *
 * - `renamed`: one id became another.
 * - `merged`: several ids became one.
 * - `split`: one id became several, and only a person can say which of them was meant.
 * - `retired`: nothing took the place of an id, and only a person can say what to do without it.
 *
 * An id that was taken away need not be a term any more; where it still is, it is deprecated.
 */
export type TermChange =
  | { readonly version: string; readonly renamed: string; readonly to: string }
  | { readonly version: string; readonly merged: readonly string[]; readonly into: string }
  | { readonly version: string; readonly split: string; readonly into: readonly string[] }
  | { readonly version: string; readonly retired: string; readonly because: string }

/** How one id was taken away, and when in words: `in version 2.0.0`, `on 2026-11-22`. */
export type Step =
  | { how: 'renamed' | 'merged' | 'deprecated'; to: string; when: string }
  | { how: 'split'; into: readonly string[]; when: string }
  | { how: 'retired'; because?: string; when: string }

/** Every id that was taken away, with each way in which it is said to have been: by a change, then by its deprecation. */
export function stepsOf(terms: readonly TermWritten[], changes: readonly TermChange[]): [string, Step][] {
  return [...changes.flatMap(stepsIn), ...terms.flatMap(deprecation)]
}

/** Where a step leads; nowhere from what was retired. */
export function leadsTo(step: Step): readonly string[] {
  if (step.how === 'retired') return []
  return step.how === 'split' ? step.into : [step.to]
}

function stepsIn(change: TermChange): [string, Step][] {
  const when = `in version ${change.version}`
  if ('renamed' in change) return [[change.renamed, { how: 'renamed', to: change.to, when }]]
  if ('merged' in change) return change.merged.map((id) => [id, { how: 'merged', to: change.into, when }])
  if ('split' in change) return [[change.split, { how: 'split', into: change.into, when }]]
  return [[change.retired, { how: 'retired', because: change.because, when }]]
}

function deprecation({ id, deprecated }: TermWritten): [string, Step][] {
  if (!deprecated) return []
  const { by, since } = deprecated
  const when = `on ${since}`
  return [[id, by === undefined ? { how: 'retired', when } : { how: 'deprecated', to: by, when }]]
}
