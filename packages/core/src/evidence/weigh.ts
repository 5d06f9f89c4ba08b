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
  const ordered = [...caseStudy.evaluations].sort(latestFirst)
  const here = ordered.filter(countsHere)
  const weighed = (evaluations: Evaluation[]) =>
    evaluations
      .filter(({ state }) => state === 'complete')
      .map((evaluation) => ({ evaluation, caps: capsOf(evaluation, caseStudy.sources) }))
  return {
    caseStudy,
    all: ordered,
    planned: here.filter(({ state }) => state === 'planned'),
    underWay: here.filter(({ state }) => state === 'under-way'),
    complete: weighed(here),
    elsewhere: weighed(ordered.filter((evaluation) => !countsHere(evaluation))),
    withdrawn: ordered.filter(({ state }) => state === 'report-withdrawn'),
    abandoned: ordered.filter(({ state }) => state === 'abandoned'),
  }
}

/** Whether an evaluation was made here, or in places that include here. */
export function countsHere({ site }: Evaluation): boolean {
  return site.at === 'here' || site.at === 'includes-here'
}

/** Rung 4: complete, with a known design, a finding, and a report that can be identified. */
export function meetsLocal({ caps }: Weighed): boolean {
  return !caps.some((code) => capNamed(code).at === 3)
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

/** The newest first; of two as new, the one whose design says more; then by id, so that the order is one. */
function latestFirst(a: Evaluation, b: Evaluation): number {
  return (
    compare(newness(b) ?? '', newness(a) ?? '') ||
    (designLevel(b.design) ?? 0) - (designLevel(a.design) ?? 0) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
