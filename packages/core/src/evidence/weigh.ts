import type { CaseStudy } from '../case-study/case-study.ts'
import { lastDay } from '../date/date.ts'
import { designLevel, hasCounterfactual } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { known } from '../stated/stated.ts'
import { type CapCode, capNamed, capsOf } from './caps.ts'

/** A counted, completed evaluation, with what bounds it. */
export type Weighed = { evaluation: Evaluation; caps: CapCode[] }

/** A case study's evaluations sorted by what they count for. Each list is in one order, whatever order they came in. */
export type Weighing = {
  caseStudy: CaseStudy
  all: Evaluation[]
  planned: Evaluation[]
  underWay: Evaluation[]
  /** Complete, and made here or in places that include here. */
  complete: Weighed[]
  /** Complete, made elsewhere (or nobody says where): counts for rung 7 alone. */
  elsewhere: Weighed[]
  withdrawn: Evaluation[]
  abandoned: Evaluation[]
}

/** Sorts the evaluations: only those here or including here count for rungs 1 to 6. */
export function weigh(caseStudy: CaseStudy): Weighing {
  const all = latestFirst(caseStudy.evaluations)
  const weighing: Weighing = {
    caseStudy,
    all,
    planned: [],
    underWay: [],
    complete: [],
    elsewhere: [],
    withdrawn: [],
    abandoned: [],
  }
  for (const evaluation of all) place(evaluation, weighing)
  return weighing
}

function place(evaluation: Evaluation, weighing: Weighing): void {
  const here = countsHere(evaluation)
  switch (evaluation.state) {
    case 'planned':
      if (here) weighing.planned.push(evaluation)
      break
    case 'under-way':
      if (here) weighing.underWay.push(evaluation)
      break
    case 'complete': {
      const caps = capsOf(evaluation, weighing.caseStudy.sources)
      const weighed = { evaluation, caps }
      if (here) weighing.complete.push(weighed)
      else weighing.elsewhere.push(weighed)
      break
    }
    case 'abandoned':
      weighing.abandoned.push(evaluation)
      break
    case 'report-withdrawn':
      weighing.withdrawn.push(evaluation)
      break
  }
}

/** Whether an evaluation was made here, or in places that include here. */
export function countsHere({ site }: Evaluation): boolean {
  return site.at === 'here' || site.at === 'includes-here'
}

/** Rung 4: complete, with a known design, a finding, and a report that can be identified. */
export function meetsLocal({ caps }: Weighed): boolean {
  return !caps.some(holdsAtThree)
}

function holdsAtThree(code: CapCode): boolean {
  return capNamed(code).at === 3
}

/** Rung 5: rung 4, by an independent evaluator. */
export function meetsIndependent(weighed: Weighed): boolean {
  return meetsLocal(weighed) && weighed.evaluation.evaluator.relation === 'independent'
}

/** Rung 6: rung 4, with a counterfactual, and large enough. */
export function meetsComparison(weighed: Weighed): boolean {
  return (
    meetsLocal(weighed) &&
    hasCounterfactual(weighed.evaluation.design) &&
    !weighed.caps.some((code) => capNamed(code).blocks === 6)
  )
}

/** The day that an evaluation is as new as: its report's year, or the end or start of its period. */
export function newness({ report, period }: Evaluation): string | undefined {
  const year = known(report.year)
  if (year !== undefined) return `${year}-12-31`
  const end = known(period.to) ?? known(period.from)
  return end === undefined ? undefined : lastDay(end)
}

function latestFirst(evaluations: Evaluation[]): Evaluation[] {
  return evaluations.length < 2 ? evaluations : [...evaluations].sort(byNewness)
}

/** The newest first; of two as new, the one whose design says more; then by id, so that the order is one. */
function byNewness(a: Evaluation, b: Evaluation): number {
  return (
    compare(newness(b) ?? '', newness(a) ?? '') ||
    (designLevel(b.design) ?? 0) - (designLevel(a.design) ?? 0) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
