import type { CaseStudy } from '../case-study/case-study.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { type Direction, isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import { listed } from '../stated/stated.ts'
import { idsOf } from './ids.ts'
import { sameName } from './outcomes-found.ts'
import type { Weighing } from './weigh.ts'

/** Outcomes that pull apart: mixed in themselves, improved beside worsened within one study, or opposed across studies. */
export function mixedResults({ complete }: Weighing): string[] {
  const went = (towards: Direction) =>
    complete.some(({ evaluation }) => evaluation.outcomes.some(changedThat(towards)))
  const pulledApart = went('improved') && went('worsened')
  if (!pulledApart && !went('mixed')) return []
  const studies: Outcome[][] = complete.map(({ evaluation }) => evaluation.outcomes.filter(isAboutChange))
  const outcomes = studies.flat()
  const byName = Map.groupBy(outcomes, ({ name }) => sameName(name))
  const mixed = outcomes.filter(({ direction }) => direction === 'mixed')
  return [...mixed, ...[...studies, ...byName.values()].flatMap(opposed)].map(({ id }) => id)
}

function opposed(outcomes: Outcome[]): Outcome[] {
  const pulling = outcomes.filter(({ direction }) => direction === 'improved' || direction === 'worsened')
  return new Set(pulling.map(({ direction }) => direction)).size === 2 ? pulling : []
}

function changedThat(towards: Direction): (outcome: Outcome) => boolean {
  return (outcome) => outcome.direction === towards && isAboutChange(outcome)
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
  const stated = listed(aims)
  if (stated.length === 0) return []
  const answered = new Set<string | undefined>()
  const answer = ({ kind, direction, aim }: Outcome) => {
    if (kind !== 'output' && direction !== 'not-measured') answered.add(aim)
  }
  for (const { outcomes } of evaluations) outcomes.forEach(answer)
  claimedOutcomes.forEach(answer)
  return idsOf(stated, ({ id }) => !answered.has(id))
}

/** Where a source says outright that nobody looked for harms. */
export function harmsNotLookedFor({ all, caseStudy }: Weighing): string[] {
  return outcomeIds(all, caseStudy, ({ harmsLookedFor }) => harmsLookedFor === 'no')
}

function changesThat(direction: Direction, { complete, caseStudy }: Weighing): string[] {
  const studies = complete.map(({ evaluation }) => evaluation)
  return outcomeIds(
    studies,
    caseStudy,
    (outcome) => outcome.direction === direction && isAboutChange(outcome),
  )
}

/** The outcomes of these studies, and then the claims, of which something is so. */
function outcomeIds(
  studies: Evaluation[],
  { claimedOutcomes }: CaseStudy,
  isSo: (outcome: Outcome) => boolean,
): string[] {
  const ids: string[] = []
  for (const { outcomes } of studies) for (const outcome of outcomes) if (isSo(outcome)) ids.push(outcome.id)
  for (const outcome of claimedOutcomes) if (isSo(outcome)) ids.push(outcome.id)
  return ids
}
