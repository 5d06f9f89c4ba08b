import type { CaseStudy } from '../case-study/case-study.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { type Direction, isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import { listed } from '../stated/stated.ts'
import { namesIn } from './flag-sentences.ts'
import { idsOf } from './ids.ts'
import { namesOf } from './names.ts'
import { sameName } from './outcomes-found.ts'
import { capital } from './sentences.ts'
import type { Weighed, Weighing } from './weigh.ts'

export const gotWorse = changedThat('worsened')
export const noClearChange = changedThat('no-clear-change')

/** Whether a source says outright that nobody looked for harms. */
export function notLookedFor({ harmsLookedFor }: Outcome): boolean {
  return harmsLookedFor === 'no'
}

function changedThat(towards: Direction): (outcome: Outcome) => boolean {
  return (outcome) => outcome.direction === towards && isAboutChange(outcome)
}

/** The outcomes, of studies that count and of claims, of which something is so. */
export function outcomeIds({ complete, caseStudy }: Weighing, isSo: (outcome: Outcome) => boolean): string[] {
  const ids: string[] = []
  for (const { evaluation } of complete)
    for (const outcome of evaluation.outcomes) if (isSo(outcome)) ids.push(outcome.id)
  for (const outcome of caseStudy.claimedOutcomes) if (isSo(outcome)) ids.push(outcome.id)
  return ids
}

/** Outcomes that pull apart: mixed in themselves, improved beside worsened within one study, or opposed across studies. */
export function mixedResults({ complete }: Weighing): string[] {
  const went = (towards: Direction) =>
    complete.some(({ evaluation }) => evaluation.outcomes.some(changedThat(towards)))
  const pulledApart = went('improved') && went('worsened')
  if (!pulledApart && !went('mixed')) return []
  const studies = complete.map(changesIn)
  const mixed = studies.flat().filter(({ direction }) => direction === 'mixed')
  return [...mixed, ...[...studies, ...byName(studies)].flatMap(opposed)].map(({ id }) => id)
}

/** What pulls apart: a sentence for each study in which something does, and for each outcome on which studies disagree. */
export function mixedInWords({ complete, all }: Weighing): string {
  const studies = complete.map(changesIn)
  const within = complete.flatMap(({ evaluation }, index) =>
    whatDiffersIn(evaluation, studies[index] ?? [], all),
  )
  const across = byName(studies)
    .filter((outcomes) => opposed(outcomes).length > 0)
    .filter((outcomes) => !studies.some((study) => opposed(outcomes).every((each) => study.includes(each))))
    .map(([first]) => `Studies disagree about: ${first?.name}.`)
  return [...within, ...across].map(capital).join(' ')
}

function whatDiffersIn(evaluation: Evaluation, changes: Outcome[], all: Evaluation[]): string[] {
  const [which = ''] = namesOf([evaluation], all)
  const went = (towards: Direction) => namesIn(changes.filter(({ direction }) => direction === towards))
  const [mixed, better, worse] = [went('mixed'), went('improved'), went('worsened')]
  return [
    ...(mixed ? [`${which} gave no single answer on: ${mixed}.`] : []),
    ...(better && worse ? [`In ${which}, some got better (${better}) and some got worse (${worse}).`] : []),
  ]
}

function changesIn({ evaluation }: Weighed): Outcome[] {
  return evaluation.outcomes.filter(isAboutChange)
}

/** The same outcome as several studies measured it. */
function byName(studies: Outcome[][]): Outcome[][] {
  return [...Map.groupBy(studies.flat(), ({ name }) => sameName(name)).values()]
}

function opposed(outcomes: Outcome[]): Outcome[] {
  const pulling = outcomes.filter(({ direction }) => direction === 'improved' || direction === 'worsened')
  return new Set(pulling.map(({ direction }) => direction)).size === 2 ? pulling : []
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
