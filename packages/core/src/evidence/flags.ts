import { stageOf } from '../case-study/stage.ts'
import { hasCounterfactual } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Source } from '../source/source.ts'
import { isKnown, listed } from '../stated/stated.ts'
import type { Flag } from './assessment.ts'
import { caps } from './caps.ts'
import { claimsAbove } from './claims-above.ts'
import {
  aimsInWords,
  disputesInWords,
  endedInWords,
  type FlagFacts,
  interestsInWords,
  namesIn,
  ofEvaluations,
  ofOutcomes,
  type Sentence,
  unreachableInWords,
} from './flag-sentences.ts'
import { distinct, idsBy, idsOf } from './ids.ts'
import {
  aimsNotMeasured,
  gotWorse,
  mixedInWords,
  mixedResults,
  noClearChange,
  notLookedFor,
  outcomeIds,
} from './outcome-flags.ts'
import { isJudgedByTotal } from './sample-size.ts'
import { offScale } from './standing.ts'
import { overdue, overdueInWords, staleBecause, staleInWords } from './time-flags.ts'
import { meetsLocal, type Weighed, type Weighing } from './weigh.ts'

/** `says` tells of the flag in general; `here` says it of one case study, and names what set it off. */
type FlagRule = {
  code: string
  says: string
  here?: Sentence
  setOffBy: (facts: FlagFacts) => string[]
}

const notOpen = new Set(['subscription-or-purchase', 'abstract-only', 'on-request'])

const capFlags: FlagRule[] = caps.map(({ code, says, warns }) => {
  const isHeld = ({ caps }: Weighed) => caps.includes(code)
  return { code, says, here: ofEvaluations(warns), setOffBy: ({ weighing }) => studyIds(weighing, isHeld) }
})

/** The flags, in the order in which we show them. A flag is up when something sets it off. */
export const flagRules: FlagRule[] = [
  ...capFlags,
  {
    code: 'report-not-open',
    says: 'A report can be identified but not read in full by everyone: it needs a subscription, a purchase or a request.',
    here: ofEvaluations(
      (which) => `Not everyone can read ${which} in full, since you may have to subscribe, pay or ask.`,
    ),
    setOffBy: ({ weighing }) => studyIds(weighing, isNotOpen),
  },
  {
    code: 'period-not-known',
    says: 'It is not known which period an evaluation covers.',
    here: ofEvaluations((which) => `The sources do not say which months or years ${which} covered.`),
    setOffBy: ({ weighing }) => studyIds(weighing, isOfNoPeriod),
  },
  {
    code: 'site-not-known',
    says: 'It is not known where an evaluation was made, so it counts as made elsewhere.',
    here: ofEvaluations(
      (which) => `We cannot tell whether ${which} looked at the work here, so we count that as elsewhere.`,
    ),
    setOffBy: ({ weighing }) => idsOf(weighing.all, isNowhere),
  },
  {
    code: 'arm-sizes-not-known',
    says: 'Only the total number in a study is known: its groups are taken to be of like size.',
    here: ofEvaluations(
      (which) => `One number is given for all the groups in ${which}, so we take them to be of like size.`,
    ),
    setOffBy: ({ weighing }) => studyIds(weighing, isLargeByTotal),
  },
  {
    code: 'process-only',
    says: 'Every evaluation that counts asked how the work is done or what it costs, so none can show whether it makes a difference.',
    setOffBy: ({ weighing }) => {
      const counted = weighing.complete.filter(meetsLocal)
      return offScale(counted) ? counted.map(({ evaluation }) => evaluation.id) : []
    },
  },
  {
    code: 'mixed-results',
    says: 'Results differ: something improved and something else worsened, or studies disagree about the same outcome.',
    here: ({ weighing }) => mixedInWords(weighing),
    setOffBy: ({ weighing }) => mixedResults(weighing),
  },
  {
    code: 'no-effect-found',
    says: 'Something was looked at and showed no clear change.',
    here: ofOutcomes(
      noClearChange,
      (which, outcomes) => `${which} saw no sure change in: ${namesIn(outcomes)}.`,
    ),
    setOffBy: ({ weighing }) => outcomeIds(weighing, noClearChange),
  },
  {
    code: 'harm-found',
    says: 'Something got worse.',
    here: ofOutcomes(
      gotWorse,
      (which, outcomes) => `${which} says that this got worse: ${namesIn(outcomes)}.`,
    ),
    setOffBy: ({ weighing }) => outcomeIds(weighing, gotWorse),
  },
  {
    code: 'stated-aim-not-measured',
    says: 'The work set out to do something, and nobody is known to have measured whether it does.',
    here: aimsInWords,
    setOffBy: ({ weighing }) => aimsNotMeasured(weighing.caseStudy),
  },
  {
    code: 'harms-not-looked-for',
    says: 'An evaluation did not ask whether anything got worse.',
    here: ofOutcomes(notLookedFor, (which) => `${which} did not ask whether anything got worse.`),
    setOffBy: ({ weighing }) => outcomeIds(weighing, notLookedFor),
  },
  {
    code: 'evaluation-overdue',
    says: 'An evaluation that was promised, or under way, is past its date and no report of it is known.',
    here: ({ weighing }, ids) => overdueInWords(weighing, ids),
    setOffBy: ({ weighing, asAt }) => idsOf(weighing.all, (evaluation) => overdue(evaluation, asAt)),
  },
  {
    code: 'stale',
    says: 'The case study is due to be looked at again, or its newest evidence is old.',
    here: ({ weighing }, ids) => staleInWords(weighing, ids),
    setOffBy: ({ weighing, asAt }) => staleBecause(weighing, asAt),
  },
  {
    code: 'source-unreachable',
    says: 'A source could not be reached when it was last checked.',
    here: unreachableInWords,
    setOffBy: ({ weighing }) => idsOf(weighing.caseStudy.sources, isUnreachable),
  },
  {
    code: 'ended',
    says: 'The work has ended. We say when and why, where that is known.',
    here: endedInWords,
    setOffBy: ({ weighing, asAt }) => (stageOf(weighing.caseStudy, asAt).stage === 'historic' ? ['end'] : []),
  },
  {
    code: 'disputed',
    says: 'Somebody disagrees with what is said. We say who, and about what.',
    here: disputesInWords,
    setOffBy: ({ weighing }) => weighing.caseStudy.disputes.map(({ id }) => id),
  },
  {
    code: 'conflict-of-interest',
    says: 'Somebody who took part has something to gain from what is said.',
    here: interestsInWords,
    setOffBy: ({ weighing }) => listed(weighing.caseStudy.conflictsOfInterest).map(({ id }) => id),
  },
  {
    code: 'claim-exceeds-evidence',
    says: 'The text speaks of an effect of this work that only a study with a comparison could show.',
    setOffBy: ({ weighing, rung }) =>
      rung >= 6 ? [] : claimsAbove(weighing.caseStudy).map(({ field }) => field),
  },
]

/** Every flag that is up, with its sentence and what set it off. */
export function raiseFlags(facts: FlagFacts): Flag[] {
  const flags: Flag[] = []
  for (const { code, says, here, setOffBy } of flagRules) {
    const offBy = setOffBy(facts)
    if (offBy.length === 0) continue
    const ids = distinct(offBy)
    flags.push({ code, says: here ? here(facts, ids) : says, ids })
  }
  return flags
}

/** The completed evaluations that count of which something is so. */
function studyIds({ complete }: Weighing, isSo: (weighed: Weighed) => boolean): string[] {
  return idsBy(complete, isSo, evaluationId)
}

function evaluationId({ evaluation }: Weighed): string {
  return evaluation.id
}

function isNotOpen({ evaluation }: Weighed): boolean {
  return notOpen.has(evaluation.report.access)
}

function isOfNoPeriod({ evaluation: { period } }: Weighed): boolean {
  return !isKnown(period.from) && !isKnown(period.to)
}

function isNowhere({ site }: Evaluation): boolean {
  return site.at === 'not-known'
}

function isLargeByTotal({ evaluation }: Weighed): boolean {
  return hasCounterfactual(evaluation.design) && isJudgedByTotal(evaluation)
}

function isUnreachable({ lastCheck }: Source): boolean {
  return lastCheck?.reachable === false
}
