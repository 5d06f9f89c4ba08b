import type { CaseStudy } from '../case-study/case-study.ts'
import type { Day } from '../date/date.ts'
import { dateInWords } from '../date/date.ts'
import { designInWords, designLevel } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { relationInWords } from '../evaluation/relation.ts'
import { known } from '../stated/stated.ts'
import type { Assessment, Pending } from './assessment.ts'
import { coverageOf } from './coverage.ts'
import { crosswalkOf } from './crosswalk.ts'
import { raiseFlags } from './flags.ts'
import { idsOf } from './ids.ts'
import { drawLadder } from './ladder.ts'
import { comingStudyInWords, evaluationInWords } from './names.ts'
import { nextStepFrom } from './next-step.ts'
import { harmsLookedFor, outcomesFound } from './outcomes-found.ts'
import { reasonsFor } from './reasons.ts'
import { climb } from './rungs.ts'
import { capital } from './sentences.ts'
import { standingOf } from './standing.ts'
import { scheme, statusAt } from './status.ts'
import { overdue } from './time-flags.ts'
import { countsHere, type Weighing, weigh } from './weigh.ts'

/**
 * What the evaluations of a case study add up to on a day: its evidence status, always with reasons. A pure function:
 * the same input gives the same answer everywhere. Takes a case study that `CaseStudy` accepts, and never throws on one.
 * `asAt` moves the stage and the flags of time only; it never takes an evaluation in or out.
 */
export function assessEvidence(caseStudy: CaseStudy, { asAt }: { asAt: Day }): Assessment {
  const weighing = weigh(caseStudy)
  const climbed = climb(weighing)
  const { rung, earned, held } = climbed
  const [best] = earned.evaluations
  const level = rung >= 4 && best ? designLevel(best.design) : null
  const standing = standingOf(rung, weighing)
  return {
    scheme,
    asAt,
    rung,
    status: statusAt(rung).id,
    words: standing.words,
    standing: standing.id,
    who: best ? whoEvaluated(best) : null,
    how: best ? { design: best.design, words: designInWords(best.design), evaluation: best.id } : null,
    designLevel: level,
    ladder: drawLadder(climbed, weighing),
    outcomes: outcomesFound(weighing),
    harms: harmsLookedFor(weighing),
    pending: pendingOf(weighing, asAt),
    elsewhere: idsOf(weighing.all, isElsewhere).sort(),
    reasons: reasonsFor({ climbed, words: standing.words, weighing, asAt }),
    flags: raiseFlags({ weighing, rung, asAt }),
    nextStep: nextStepFrom(rung, weighing, asAt),
    coverage: coverageOf(weighing),
    crosswalk: crosswalkOf(rung, level, held.includes(5)),
  }
}

function isElsewhere(evaluation: Evaluation): boolean {
  return !countsHere(evaluation)
}

function whoEvaluated({ id, evaluator }: Evaluation): Assessment['who'] {
  return {
    relation: evaluator.relation,
    words: relationInWords(evaluator.relation),
    name: known(evaluator.name) ?? null,
    evaluation: id,
  }
}

function pendingOf({ underWay, planned, caseStudy }: Weighing, asAt: Day): Pending[] {
  const pending: Pending[] = []
  for (const evaluation of underWay) pending.push(comingSoon(evaluation, asAt))
  for (const evaluation of planned) pending.push(comingSoon(evaluation, asAt))
  const later = caseStudy.evaluations.filter(({ laterReport }) => laterReport !== undefined)
  return later.length > 0 ? [...pending, ...later.sort(byId).map(newsOfReport)] : pending
}

function comingSoon(evaluation: Evaluation, asAt: Day): Pending {
  const state = evaluation.state === 'planned' ? 'planned' : 'under-way'
  const date = known(evaluation.due) ?? known(evaluation.period.to)
  const late = overdue(evaluation, asAt) ? ', and that has passed' : ''
  const due = date ? `, due by ${dateInWords(date)}${late}` : ''
  const says = `${comingStudyInWords(evaluation)} is ${state === 'planned' ? 'planned' : 'under way'}${due}.`
  return { evaluation: evaluation.id, state, says: capital(says) }
}

function newsOfReport(evaluation: Evaluation): Pending {
  const what = evaluation.state === 'complete' ? 'News since' : 'News of'
  const says = `${what} ${evaluationInWords(evaluation)}: ${evaluation.laterReport?.note}`
  return { evaluation: evaluation.id, state: 'later-report', says }
}

function byId(a: Evaluation, b: Evaluation): number {
  return a.id < b.id ? -1 : 1
}
