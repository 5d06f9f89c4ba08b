import { mergeRevisions, type Path, resolveConflicts } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'

/** One change that was made in the form. */
export type Step = {
  readonly before: DraftCaseStudy
  readonly after: DraftCaseStudy
  readonly field: Path
  /** When it was last added to, in milliseconds. */
  readonly at: number
}

/** What can be undone, the newest last, and what can be done again, the next last. */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] }

export const nothingDone: History = { past: [], future: [] }

/** How many changes can be undone. */
export const mostSteps = 100

/** Typing in one field without a pause of this many milliseconds is one change. */
export const pause = 1_000

/** The history with one change more. What was undone before it cannot be done again. */
export function recorded({ past }: History, step: Step): History {
  const last = past.at(-1)
  const goesOn =
    last !== undefined && last.field === step.field && last.after === step.before && step.at - last.at < pause
  const steps = goesOn ? [...past.slice(0, -1), { ...step, before: last.before }] : [...past, step]
  return { past: steps.slice(-mostSteps), future: [] }
}

type Gone = { readonly history: History; readonly draft: DraftCaseStudy; readonly field: Path }

/** The draft without the last change, and with all that others made of it since; `undefined` where there is none. */
export function undone({ past, future }: History, draft: DraftCaseStudy): Gone | undefined {
  const step = past.at(-1)
  if (!step) return undefined
  const next = led(draft, step.after, step.before)
  const again = { ...step, before: next, after: draft }
  return { history: { past: past.slice(0, -1), future: [...future, again] }, draft: next, field: step.field }
}

/** The draft with the change that was undone last. */
export function redone({ past, future }: History, draft: DraftCaseStudy): Gone | undefined {
  const step = future.at(-1)
  if (!step) return undefined
  const next = led(draft, step.before, step.after)
  const again = { ...step, before: draft, after: next }
  return { history: { past: [...past, again], future: future.slice(0, -1) }, draft: next, field: step.field }
}

/** The draft led the way that leads from one to another; where others changed the same, theirs stays. */
function led(draft: DraftCaseStudy, from: DraftCaseStudy, to: DraftCaseStudy): DraftCaseStudy {
  if (draft === from) return to
  let merge = mergeRevisions(from, to, draft)
  for (let round = 0; round < 5 && merge.conflicts.length > 0; round += 1)
    merge = resolveConflicts(merge, new Map(merge.conflicts.map(({ path }) => [path, 'theirs'])))
  return merge.conflicts.length > 0 ? draft : merge.merged
}
