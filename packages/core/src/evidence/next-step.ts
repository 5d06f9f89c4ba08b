import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import { hasCounterfactual } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Assessment } from './assessment.ts'
import { type CapCode, capNamed } from './caps.ts'
import { comingStudyInWords, studyInWords } from './names.ts'
import { capital } from './sentences.ts'
import { type Rung, statusAt } from './status.ts'
import { meetsLocal, type Weighed, type Weighing } from './weigh.ts'

type NextStep = NonNullable<Assessment['nextStep']>

/** What to aim for from each rung, in words, where no study in hand points the way. */
const general: Record<Exclude<Rung, 7>, { rung: Rung; says: string }> = {
  0: {
    rung: 1,
    says: 'Plan an evaluation, which may look back at what was done, and say who will make it and by when.',
  },
  1: { rung: 2, says: 'Begin the evaluation that is planned.' },
  2: { rung: 4, says: 'Finish the evaluation, and publish its report with its design and findings.' },
  3: {
    rung: 4,
    says: 'Publish a report that can be identified, and that says how the study was designed and what it found.',
  },
  4: {
    rung: 5,
    says: 'Have somebody independent of the work evaluate it, or compare it with what happens without it.',
  },
  5: { rung: 6, says: 'Compare with what would have happened otherwise, in groups that are large enough.' },
  6: {
    rung: 7,
    says: 'Compare again, in a place that shares nothing with this one. One of the two studies must be by an independent evaluator, and one must follow people for 12 months or more.',
  },
}

/** What to aim for while the work has not begun. */
const beforeItBegins = 'Plan an evaluation before the work begins, and say who will make it and by when.'

/** The next rung to aim for: first what is pending, then a study that a cap holds back, then the general advice. `null` at the top. */
export function nextStepFrom(rung: Rung, weighing: Weighing, asAt: Day): NextStep | null {
  if (rung === 7) return null
  return fromPending(rung, weighing) ?? fromCapped(rung, weighing) ?? inGeneral(rung, weighing, asAt)
}

function inGeneral(rung: Exclude<Rung, 7>, { caseStudy }: Weighing, asAt: Day): NextStep {
  const { rung: next, says } = general[rung]
  const ahead = rung === 0 && stageOf(caseStudy, asAt).stage === 'on-the-horizon'
  return step(next, ahead ? beforeItBegins : says, null)
}

function fromPending(rung: Rung, { planned, underWay }: Weighing): NextStep | undefined {
  if (rung === 1) return undefined
  const leads = (evaluation: Evaluation) => couldEarn(evaluation) > rung
  const coming = underWay.find(leads) ?? planned.find(leads)
  if (!coming) return undefined
  const could = couldEarn(coming)
  const verb = coming.state === 'planned' ? 'is planned' : 'is under way'
  const says = `${capital(comingStudyInWords(coming))} ${verb}. Completed and published, it could bring the case study to “${statusAt(could).label}”.`
  return step(could, says, coming.id)
}

/** The most that a study not yet reported can earn by what is known of it. */
function couldEarn({ design, evaluator }: Evaluation): Rung {
  if (hasCounterfactual(design)) return 6
  return evaluator.relation === 'independent' ? 5 : 4
}

function fromCapped(rung: Rung, { complete }: Weighing): NextStep | undefined {
  if (rung < 3) return undefined
  for (const weighed of complete) {
    const target = heldFrom(weighed, rung)
    if (target) {
      const mends = weighed.caps.filter((code) => bars(code, target)).map((code) => capNamed(code).mend)
      return step(
        target,
        `${capital(studyInWords(weighed.evaluation))} would count for more ${mends.join(', and ')}.`,
        weighed.evaluation.id,
      )
    }
  }
  return undefined
}

function heldFrom(weighed: Weighed, rung: Rung): Rung | undefined {
  if (rung === 3) return 4
  if (rung >= 6 || !meetsLocal(weighed)) return undefined
  return weighed.caps.some((code) => bars(code, 6)) ? 6 : undefined
}

function bars(code: CapCode, target: Rung): boolean {
  const cap = capNamed(code)
  return target === 4 ? cap.at === 3 : cap.blocks === target
}

function step(rung: Rung, says: string, evaluation: string | null): NextStep {
  return { rung, status: statusAt(rung).id, says, evaluation }
}
