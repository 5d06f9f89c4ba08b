import type { CaseStudy } from '../case-study/case-study.ts'
import { isAboutChange, isResult, type Outcome } from '../evaluation/outcome.ts'
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

/** Outcomes that a study looked at and found no clear change in. */
export function withoutClearChange({ complete }: Weighing): string[] {
  return changes({ complete })
    .filter(({ direction }) => direction === 'no-clear-change')
    .map(({ id }) => id)
}

/** What got worse, in a study that counts or in a claim. */
export function worsened({ complete, caseStudy }: Weighing): string[] {
  const outcomes = [...changes({ complete }), ...caseStudy.claimedOutcomes.filter(isAboutChange)]
  return outcomes.filter(({ direction }) => direction === 'worsened').map(({ id }) => id)
}

/** Aims that no outcome answers with a result. */
export function aimsNotMeasured({ aims, evaluations, claimedOutcomes }: CaseStudy): string[] {
  const outcomes = [...evaluations.flatMap((evaluation) => evaluation.outcomes), ...claimedOutcomes]
  const measured = new Set(
    outcomes.filter((outcome) => isResult(outcome) || outcome.direction === 'unclear').map(({ aim }) => aim),
  )
  return listed(aims)
    .map(({ id }) => id)
    .filter((id) => !measured.has(id))
}

/** Where a source says outright that nobody looked for harms. */
export function harmsNotLookedFor({ all, caseStudy }: Weighing): string[] {
  const outcomes = [...all.flatMap((evaluation) => evaluation.outcomes), ...caseStudy.claimedOutcomes]
  return outcomes.filter(({ harmsLookedFor }) => harmsLookedFor === 'no').map(({ id }) => id)
}

function changes({ complete }: Pick<Weighing, 'complete'>): Outcome[] {
  return complete.flatMap(({ evaluation }) => evaluation.outcomes).filter(isAboutChange)
}
