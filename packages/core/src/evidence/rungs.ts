import type { Evaluation } from '../evaluation/evaluation.ts'
import { isResult, type Outcome } from '../evaluation/outcome.ts'
import { comparedInSeveralPlaces } from './several-places.ts'
import type { Rung } from './status.ts'
import { meetsComparison, meetsIndependent, meetsLocal, type Weighed, type Weighing } from './weigh.ts'

/** What earned a rung: the evaluations, the one that who and how are taken from first, or claimed results alone. */
export type Earned = { evaluations: Evaluation[]; claims: Outcome[] }

/**
 * The ladder as a table, highest rung first: the first row that holds is the status. Each row is read aloud as
 * "rung N, when …"; rungs 5 and 6 are different virtues, both built on 4.
 */
export const rungRules: { rung: Rung; earn: (weighing: Weighing) => Earned | undefined }[] = [
  { rung: 7, earn: (weighing) => by(comparedInSeveralPlaces(weighing)?.map(({ evaluation }) => evaluation)) },
  { rung: 6, earn: ({ complete }) => by(thoseThat(meetsComparison, complete)) },
  { rung: 5, earn: ({ complete }) => by(thoseThat(meetsIndependent, complete)) },
  { rung: 4, earn: ({ complete }) => by(thoseThat(meetsLocal, complete)) },
  { rung: 3, earn: resultsReported },
  { rung: 2, earn: ({ underWay }) => by(underWay) },
  { rung: 1, earn: ({ planned }) => by(planned) },
  { rung: 0, earn: () => ({ evaluations: [], claims: [] }) },
]

/** The highest rung that holds and what earned it; and all that are true, for 6 may hold without 5. */
export type Climbed = { rung: Rung; earned: Earned; held: Rung[] }

/** Tries every rung once. */
export function climb(weighing: Weighing): Climbed {
  const held: Rung[] = []
  let highest: Earned | undefined
  for (const { rung, earn } of rungRules) {
    const earned = earn(weighing)
    if (!earned) continue
    held.push(rung)
    highest ??= earned
  }
  const [rung] = held
  if (rung === undefined || !highest)
    throw new TypeError('The last row of the ladder holds for every case study.')
  return { rung, earned: highest, held }
}

function resultsReported({ complete, caseStudy }: Weighing): Earned | undefined {
  const claims = caseStudy.claimedOutcomes.filter(isResult)
  if (complete.length === 0 && claims.length === 0) return undefined
  return { evaluations: complete.map(({ evaluation }) => evaluation), claims }
}

function thoseThat(meet: (weighed: Weighed) => boolean, complete: Weighed[]): Evaluation[] {
  const evaluations: Evaluation[] = []
  for (const weighed of complete) if (meet(weighed)) evaluations.push(weighed.evaluation)
  return evaluations
}

function by(evaluations: Evaluation[] | undefined): Earned | undefined {
  return evaluations && evaluations.length > 0 ? { evaluations, claims: [] } : undefined
}
