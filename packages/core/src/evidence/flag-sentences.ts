import { stageOf } from '../case-study/stage.ts'
import { type Day, dateInWords } from '../date/date.ts'
import type { Outcome } from '../evaluation/outcome.ts'
import { known, listed } from '../stated/stated.ts'
import { distinct, partsOf } from './ids.ts'
import { nameOf, namesOf } from './names.ts'
import { capital, sentence } from './sentences.ts'
import type { Rung } from './status.ts'
import type { Weighing } from './weigh.ts'

export type FlagFacts = { weighing: Weighing; rung: Rung; asAt: Day }

/** What a flag says of one case study; `ids` are those of what set it off. */
export type Sentence = (facts: FlagFacts, ids: string[]) => string

/** A sentence about evaluations, which names them where the case study has more than one. */
export function ofEvaluations(says: (which: string) => string): Sentence {
  return ({ weighing: { all } }, ids) => {
    const names = namesOf(all.length === 1 ? all : partsOf(all, ids), all)
    const [only] = names
    if (names.length === 1 && only !== undefined) return says(only)
    return `${says('these').slice(0, -1)}: ${names.join('; ')}.`
  }
}

/** Sentences about outcomes of which something is so: one for each completed study that has some, and one for the claims. */
export function ofOutcomes(
  isSo: (outcome: Outcome) => boolean,
  says: (which: string, outcomes: Outcome[]) => string,
): Sentence {
  return ({ weighing: { all, complete, caseStudy } }) => {
    const told: { which: string; outcomes: Outcome[] }[] = []
    for (const { evaluation } of complete) {
      const outcomes = evaluation.outcomes.filter(isSo)
      if (outcomes.length === 0) continue
      const which = nameOf(evaluation, all)
      const before = told.find((each) => each.which === which)
      if (before) before.outcomes.push(...outcomes)
      else told.push({ which, outcomes })
    }
    const claims = caseStudy.claimedOutcomes.filter(isSo)
    if (claims.length > 0) told.push({ which: 'a source', outcomes: claims })
    return told.map(({ which, outcomes }) => says(capital(which), outcomes)).join(' ')
  }
}

/** Names in a list, each once: they may hold commas. */
export function namesIn(named: readonly { name: string }[]): string {
  return distinct(named.map(({ name }) => name)).join('; ')
}

/** Which aims nobody measured; while the work has not begun, nobody could. */
export function aimsInWords({ weighing: { caseStudy }, asAt }: FlagFacts, ids: string[]): string {
  const aims = partsOf(listed(caseStudy.aims), ids)
  const which = `whether the work does this: ${aims.map(({ text }) => text).join('; ')}`
  const { stage, asAt: heard } = stageOf(caseStudy, asAt)
  if (stage !== 'on-the-horizon') return sentence(`Nobody is known to have measured ${which}`)
  const begun = heard === asAt ? 'has not begun' : `had not begun as at ${dateInWords(heard)}`
  return sentence(`The work ${begun}, so nobody can have measured ${which}`)
}

/** Until when the work went on, and why it stopped. */
export function endedInWords({ weighing: { caseStudy }, asAt }: FlagFacts): string {
  const { end, endReason } = caseStudy
  const when =
    typeof end === 'string' && end !== 'not-known'
      ? `The work went on until ${dateInWords(end)}.`
      : `The work was over by ${dateInWords(stageOf(caseStudy, asAt).asAt)}.`
  const why = known(endReason)
  return `${when} ${why ? sentence(why) : 'Why it stopped is not known.'}`
}

export function disputesInWords({ weighing: { caseStudy } }: FlagFacts): string {
  return caseStudy.disputes.map(({ who, what }) => `Objection from ${who}: ${sentence(what)}`).join(' ')
}

export function interestsInWords({ weighing: { caseStudy } }: FlagFacts): string {
  const interests = listed(caseStudy.conflictsOfInterest).map(({ text }) => sentence(text))
  return `Somebody who took part has something to gain: ${interests.join(' ')}`
}

export function unreachableInWords({ weighing: { caseStudy } }: FlagFacts, ids: string[]): string {
  const titles = partsOf(caseStudy.sources, ids).map(({ title }) => title)
  return sentence(`When we last tried, we could not open: ${titles.join('; ')}`)
}
