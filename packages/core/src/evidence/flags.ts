import { stageOf } from '../case-study/stage.ts'
import type { Day } from '../date/date.ts'
import { dateInWords } from '../date/date.ts'
import { hasCounterfactual } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Source } from '../source/source.ts'
import { isKnown, known, listed } from '../stated/stated.ts'
import type { Flag } from './assessment.ts'
import { caps } from './caps.ts'
import { claimsAbove } from './claims-above.ts'
import { idsBy, idsOf } from './ids.ts'
import {
  aimsNotMeasured,
  harmsNotLookedFor,
  mixedResults,
  withoutClearChange,
  worsened,
} from './outcome-flags.ts'
import { isJudgedByTotal } from './sample-size.ts'
import { offScale } from './standing.ts'
import type { Rung } from './status.ts'
import { overdue, staleBecause, staleInWords } from './time-flags.ts'
import { meetsLocal, type Weighed, type Weighing } from './weigh.ts'

export type FlagFacts = { weighing: Weighing; rung: Rung; asAt: Day }

type FlagRule = {
  code: string
  says: string | ((facts: FlagFacts, ids: string[]) => string)
  setOffBy: (facts: FlagFacts) => string[]
}

const notOpen = new Set(['subscription-or-purchase', 'abstract-only', 'on-request'])

const capFlags: FlagRule[] = caps.map(({ code, says }) => {
  const isHeld = ({ caps }: Weighed) => caps.includes(code)
  return { code, says, setOffBy: ({ weighing }) => studyIds(weighing, isHeld) }
})

/** The flags, in the order in which we show them. A flag is up when something sets it off. */
export const flagRules: FlagRule[] = [
  ...capFlags,
  {
    code: 'report-not-open',
    says: 'A report can be identified but not read in full by everyone: it needs a subscription, a purchase or a request.',
    setOffBy: ({ weighing }) => studyIds(weighing, isNotOpen),
  },
  {
    code: 'period-not-known',
    says: 'It is not known which period an evaluation covers.',
    setOffBy: ({ weighing }) => studyIds(weighing, isOfNoPeriod),
  },
  {
    code: 'site-not-known',
    says: 'It is not known where an evaluation was made, so it counts as made elsewhere.',
    setOffBy: ({ weighing }) => idsOf(weighing.all, isNowhere),
  },
  {
    code: 'arm-sizes-not-known',
    says: 'Only the total number in a study is known: its groups are taken to be of like size.',
    setOffBy: ({ weighing }) => studyIds(weighing, isLargeByTotal),
  },
  {
    code: 'process-only',
    says: 'All the evaluations that count tell how it works or what it costs, not whether it works.',
    setOffBy: ({ weighing }) => {
      const counted = weighing.complete.filter(meetsLocal)
      return offScale(counted) ? counted.map(({ evaluation }) => evaluation.id) : []
    },
  },
  {
    code: 'mixed-results',
    says: 'Results differ: something improved and something else worsened, or studies disagree about the same outcome.',
    setOffBy: ({ weighing }) => mixedResults(weighing),
  },
  {
    code: 'no-effect-found',
    says: 'Something was looked at and showed no clear change.',
    setOffBy: ({ weighing }) => withoutClearChange(weighing),
  },
  { code: 'harm-found', says: 'Something got worse.', setOffBy: ({ weighing }) => worsened(weighing) },
  {
    code: 'stated-aim-not-measured',
    says: 'An aim was stated that nobody measured.',
    setOffBy: ({ weighing }) => aimsNotMeasured(weighing.caseStudy),
  },
  {
    code: 'harms-not-looked-for',
    says: 'An evaluation did not look for harms.',
    setOffBy: ({ weighing }) => harmsNotLookedFor(weighing),
  },
  {
    code: 'evaluation-overdue',
    says: 'An evaluation that was promised, or under way, is past its date and no report of it is known.',
    setOffBy: ({ weighing, asAt }) => idsOf(weighing.all, (evaluation) => overdue(evaluation, asAt)),
  },
  {
    code: 'stale',
    says: ({ weighing }, ids) => staleInWords(weighing, ids),
    setOffBy: ({ weighing, asAt }) => staleBecause(weighing, asAt),
  },
  {
    code: 'source-unreachable',
    says: 'A source could not be reached when it was last checked.',
    setOffBy: ({ weighing }) => idsOf(weighing.caseStudy.sources, isUnreachable),
  },
  {
    code: 'ended',
    says: ({ weighing, asAt }) => endedInWords(weighing, asAt),
    setOffBy: ({ weighing, asAt }) => (stageOf(weighing.caseStudy, asAt).stage === 'historic' ? ['end'] : []),
  },
  {
    code: 'disputed',
    says: ({ weighing }) =>
      weighing.caseStudy.disputes.map(({ who, what }) => `Disputed by ${who}: ${sentence(what)}`).join(' '),
    setOffBy: ({ weighing }) => weighing.caseStudy.disputes.map(({ id }) => id),
  },
  {
    code: 'conflict-of-interest',
    says: ({ weighing }) =>
      `A conflict of interest is declared or known: ${listed(weighing.caseStudy.conflictsOfInterest)
        .map(({ text }) => sentence(text))
        .join(' ')}`,
    setOffBy: ({ weighing }) => listed(weighing.caseStudy.conflictsOfInterest).map(({ id }) => id),
  },
  {
    code: 'claim-exceeds-evidence',
    says: 'The text claims an effect of this work that its evidence is not strong enough to show.',
    setOffBy: ({ weighing, rung }) =>
      rung >= 6 ? [] : claimsAbove(weighing.caseStudy).map(({ field }) => field),
  },
]

/** Every flag that is up, with its sentence and what set it off. */
export function raiseFlags(facts: FlagFacts): Flag[] {
  const flags: Flag[] = []
  for (const { code, says, setOffBy } of flagRules) {
    const offBy = setOffBy(facts)
    if (offBy.length === 0) continue
    const ids = offBy.length === 1 ? offBy : [...new Set(offBy)]
    flags.push({ code, says: typeof says === 'string' ? says : says(facts, ids), ids })
  }
  return flags
}

/** The completed evaluations that count of which something is so. */
function studyIds({ complete }: Weighing, isSo: (weighed: Weighed) => boolean): string[] {
  return idsBy(complete, isSo, ({ evaluation }) => evaluation.id)
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

function endedInWords({ caseStudy }: Weighing, asAt: Day): string {
  const { end, endReason } = caseStudy
  const when =
    typeof end === 'string' && end !== 'not-known'
      ? `It ended in ${dateInWords(end)}.`
      : `It had ended by ${dateInWords(stageOf(caseStudy, asAt).asAt)}.`
  const why = known(endReason)
  return why ? `${when} ${sentence(why)}` : `${when} Why it ended is not known.`
}

function sentence(text: string): string {
  const said = text.trim()
  return /[.!?]["”’)]?$/.test(said.slice(-2)) ? said : `${said}.`
}
