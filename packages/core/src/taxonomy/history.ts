import { leadsTo, type Step } from './changes.ts'

/**
 * What became of an id: it is a term that may be chosen (`kept`), another took its place (`replaced`), only a person
 * can say what it is today (`split`, `retired`), or the taxonomy never had it (`unknown`). `how` and `when` tell of the
 * last step on the way: `in version 2.0.0`, or `on 2026-11-22` where a term is deprecated since then.
 */
export type Became<Id extends string = string> =
  | { as: 'kept'; id: Id }
  | { as: 'replaced'; by: Id; how: 'renamed' | 'merged' | 'deprecated'; when: string }
  | { as: 'split'; into: readonly Id[]; when: string }
  | { as: 'retired'; because?: string; when: string }
  | { as: 'unknown' }

/** The terms that may be chosen, and how every other id was taken away, in steps that make no circle. */
export type History<Id extends string> = {
  choosable: ReadonlyMap<string, Id>
  steps: ReadonlyMap<string, Step>
}

/** Follows an id to today, through as many steps as it takes. */
export function follow<Id extends string>(id: string, history: History<Id>): Became<Id> {
  const kept = history.choosable.get(id)
  if (kept !== undefined) return { as: 'kept', id: kept }
  const step = history.steps.get(id)
  if (step === undefined) return { as: 'unknown' }
  const { when } = step
  if (step.how === 'split') {
    const into = [...new Set(leadsTo(step).flatMap((part) => today(part, history)))]
    return into.length > 0 ? { as: 'split', into, when } : { as: 'retired', when }
  }
  if (step.how === 'retired') {
    return { as: 'retired', when, ...(step.because === undefined ? {} : { because: step.because }) }
  }
  const next = follow(step.to, history)
  return next.as === 'kept' ? { as: 'replaced', by: next.id, how: step.how, when } : next
}

/** What may be chosen today in place of an id. */
function today<Id extends string>(id: string, history: History<Id>): readonly Id[] {
  const became = follow(id, history)
  if (became.as === 'kept') return [became.id]
  if (became.as === 'replaced') return [became.by]
  return became.as === 'split' ? became.into : []
}
