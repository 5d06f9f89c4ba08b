import type { CaseStudy } from '../case-study/case-study.ts'
import { type Direction, isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import { listed } from '../stated/stated.ts'
import { sameName } from './outcomes-found.ts'
import type { Weighing } from './weigh.ts'

/** Outcomes that pull apart: mixed in themselves, improved beside worsened within one study, or opposed across studies. */
export function mixedResults({ complete }: Weighing): string[] {
  const groups = complete.map(({ evaluation }) => evaluation.outcomes.filter(isAboutChange))
  const byName = Map.groupBy(groups.flat(), ({ name }) => sameName(name))
  const mixed = groups.flat().filter(({ direction }) => direction === 'mixed')
  return [...mixed, ...[...groups, ...byName.values()].flatMap(opposed)].map(({ id }) => id)
}

function opposed(outcomes: Outcome[]): Outcome[] {
  const pulling = outcomes.filter(({ direction }) => direction === 'improved' || direction === 'worsened')
  return new Set(pulling.map(({ direction }) => direction)).size === 2 ? pulling : []
}

/** What showed no clear change, in a study that counts or in a claim. */
export function withoutClearChange(weighing: Weighing): string[] {
  return changesThat('no-clear-change', weighing)
}

/** What got worse, in a study that counts or in a claim. */
export function worsened(weighing: Weighing): string[] {
  return changesThat('worsened', weighing)
}

/** Aims that nothing measured answers; an output answers none. */
export function aimsNotMeasured({ aims, evaluations, claimedOutcomes }: CaseStudy): string[] {
  const outcomes = [...evaluations.flatMap((evaluation) => evaluation.outcomes), ...claimedOutcomes]
  const measured = outcomes.filter(({ kind, direction }) => kind !== 'output' && direction !== 'not-measured')
  const answered = new Set(measured.map(({ aim }) => aim))
  return listed(aims)
    .map(({ id }) => id)
    .filter((id) => !answered.has(id))
}

/** Where a source says outright that nobody looked for harms. */
export function harmsNotLookedFor({ all, caseStudy }: Weighing): string[] {
  const outcomes = [...all.flatMap((evaluation) => evaluation.outcomes), ...caseStudy.claimedOutcomes]
  return outcomes.filter(({ harmsLookedFor }) => harmsLookedFor === 'no').map(({ id }) => id)
}

function changesThat(direction: Direction, { complete, caseStudy }: Weighing): string[] {
  const outcomes = [
    ...complete.flatMap(({ evaluation }) => evaluation.outcomes),
    ...caseStudy.claimedOutcomes,
  ]
  return outcomes
    .filter((outcome) => isAboutChange(outcome) && outcome.direction === direction)
    .map(({ id }) => id)
}
