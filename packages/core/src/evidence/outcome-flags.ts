import type { CaseStudy } from '../case-study/case-study.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { type Direction, isAboutChange, type Outcome } from '../evaluation/outcome.ts'
import { listed } from '../stated/stated.ts'
import { namesIn } from './flag-sentences.ts'
import { grouped } from './grouped.ts'
import { idsOf } from './ids.ts'
import { nameOf } from './names.ts'
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
  if (!mayBeMixed(complete)) return []
  const studies = complete.map(changesIn)
  const mixed = studies.flat().filter(({ direction }) => direction === 'mixed')
  return [...mixed, ...[...studies, ...byName(studies)].flatMap(opposed)].map(({ id }) => id)
}

/** Most case studies can be passed over: nothing in them is mixed, and not both better and worse. */
function mayBeMixed(complete: Weighed[]): boolean {
  let better = false
  let worse = false
  for (const { evaluation } of complete) {
    for (const outcome of evaluation.outcomes) {
      if (!isAboutChange(outcome)) continue
      if (outcome.direction === 'mixed') return true
      better ||= outcome.direction === 'improved'
      worse ||= outcome.direction === 'worsened'
    }
  }
  return better && worse
}

/** What pulls apart: a sentence for each study in which something does, and for each outcome on which studies disagree. */
export function mixedInWords({ complete, all }: Weighing): string {
  const sentences = complete.flatMap(({ evaluation }) => whatDiffersIn(evaluation, all))
  if (complete.length > 1) sentences.push(...disagreements(complete.map(changesIn)))
  return sentences.join(' ')
}

function whatDiffersIn(evaluation: Evaluation, all: Evaluation[]): string[] {
  const went = grouped(evaluation.outcomes.filter(isAboutChange), ({ direction }) => direction)
  const [mixed, better, worse] = [went.get('mixed'), went.get('improved'), went.get('worsened')]
  const which = nameOf(evaluation, all)
  const sentences: string[] = []
  if (mixed) sentences.push(`${capital(which)} gave no single answer on: ${namesIn(mixed)}.`)
  if (better && worse)
    sentences.push(
      `In ${which}, some got better (${namesIn(better)}) and some got worse (${namesIn(worse)}).`,
    )
  return sentences
}

function disagreements(studies: Outcome[][]): string[] {
  return byName(studies)
    .map(opposed)
    .filter((pulling) => pulling.length > 0)
    .filter((pulling) => !studies.some((study) => pulling.every((each) => study.includes(each))))
    .map(([first]) => `Studies disagree about: ${first?.name}.`)
}

function changesIn({ evaluation }: Weighed): Outcome[] {
  return evaluation.outcomes.filter(isAboutChange)
}

/** The same outcome as several studies measured it. */
function byName(studies: Outcome[][]): Outcome[][] {
  return [...grouped(studies.flat(), ({ name }) => sameName(name)).values()]
}

function opposed(outcomes: Outcome[]): Outcome[] {
  const pulling = outcomes.filter(({ direction }) => direction === 'improved' || direction === 'worsened')
  return new Set(pulling.map(({ direction }) => direction)).size === 2 ? pulling : []
}

/** Aims that nothing measured answers; an output answers none. */
export function aimsNotMeasured({ aims, evaluations, claimedOutcomes }: CaseStudy): string[] {
  const stated = listed(aims)
  if (stated.length === 0) return []
  const answers = ({ kind, direction, aim }: Outcome, id: string) =>
    aim === id && kind !== 'output' && direction !== 'not-measured'
  return idsOf(
    stated,
    ({ id }) =>
      !evaluations.some(({ outcomes }) => outcomes.some((outcome) => answers(outcome, id))) &&
      !claimedOutcomes.some((outcome) => answers(outcome, id)),
  )
}
