import { type CaseStudy, stageOf } from '@casebook/core/case-study'
import type { Evaluation } from '@casebook/core/evaluation'
import { flagRules } from '@casebook/core/evidence'
import type { CaseStudyCard } from '@casebook/core/search'
import { blankCaseStudy, blankEvaluation } from './blank.ts'

type FlagFacts = Parameters<(typeof flagRules)[number]['setOffBy']>[0]

/** The flags that move with the day; all else in an assessment stands still. */
const flagsOfTime = flagRules.filter(({ code }) => ['evaluation-overdue', 'stale', 'ended'].includes(code))
const isOfTime = (code: string) => flagsOfTime.some((rule) => rule.code === code)

export type Timing = Pick<CaseStudy, 'start' | 'end' | 'statedStage' | 'factsAsAt'>
/** As much of a case study as its stage and its flags of time need: a hundredth of the work of judging the whole. */
export type DatedPart = Timing &
  Pick<CaseStudy, 'reviewBy'> & {
    evaluations: (Pick<Evaluation, 'id' | 'state' | 'due' | 'period'> & {
      at: Evaluation['site']['at']
      year: Evaluation['report']['year']
    })[]
  }

export function datedPartOf(caseStudy: CaseStudy): DatedPart {
  return {
    ...timingOf(caseStudy),
    reviewBy: caseStudy.reviewBy,
    evaluations: caseStudy.evaluations.map(({ id, state, due, period, site, report }) => ({
      id,
      state,
      due,
      period,
      at: site.at,
      year: report.year,
    })),
  }
}

export function timingOf({ start, end, statedStage, factsAsAt }: Timing): Timing {
  return { start, end, factsAsAt, ...(statedStage ? { statedStage } : {}) }
}

/** A card as it stands on a day: its stage and its flags of time as at then. */
export function cardOn(asAt: string, card: CaseStudyCard, dated: DatedPart): CaseStudyCard {
  const { stage, asAt: stageAsAt } = stageOf(dated, asAt)
  const facts = factsOn(asAt, dated)
  const up = new Set([
    ...card.evidence.flags.filter((code) => !isOfTime(code)),
    ...flagsOfTime.filter(({ setOffBy }) => setOffBy(facts).length > 0).map(({ code }) => code),
  ])
  const flags = flagRules.map(({ code }) => code).filter((code) => up.has(code))
  return { ...card, stage, stageAsAt, evidence: { ...card.evidence, flags } }
}

function factsOn(asAt: string, { evaluations, ...timing }: DatedPart): FlagFacts {
  const all = evaluations.map(({ at, year, ...evaluation }) => ({
    ...blankEvaluation,
    ...evaluation,
    site: { ...blankEvaluation.site, at },
    report: { ...blankEvaluation.report, year },
  }))
  const complete = all
    .filter(({ state, site }) => state === 'complete' && (site.at === 'here' || site.at === 'includes-here'))
    .map((evaluation) => ({ evaluation, caps: [] }))
  const caseStudy = { ...blankCaseStudy, ...timing, evaluations: all }
  const none = { planned: [], underWay: [], elsewhere: [], withdrawn: [], abandoned: [] }
  return { weighing: { ...none, caseStudy, all, complete }, rung: 0, asAt }
}
