import { isOffScale } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isKnown, listed } from '../stated/stated.ts'
import type { Assessment, Coverage } from './assessment.ts'
import { meetsLocal, type Weighing } from './weigh.ts'

/**
 * EMMIE (Johnson, Tilley and Bowers, 2015): which of Effect, Mechanism, Moderators, Implementation and Economics an
 * evaluation that counts looked at, and which are only described.
 */
export function coverageOf({ complete, caseStudy }: Weighing): Assessment['coverage'] {
  const counted = complete.filter(meetsLocal).map(({ evaluation }) => evaluation)
  const { context, cost, mechanism, barriers, adaptations } = caseStudy
  const inPlace = Object.values(context).some(isKnown)
  return {
    effect: cover(
      counted.filter(({ design }) => design !== 'not-known' && !isOffScale(design)),
      false,
    ),
    mechanism: cover(
      counted.filter((e) => e.design === 'qualitative' || e.covers.includes('mechanism')),
      isKnown(mechanism),
    ),
    moderators: cover(
      counted.filter((e) => e.covers.includes('moderators')),
      listed(adaptations).length > 0,
    ),
    implementation: cover(
      counted.filter((e) => e.design === 'process' || e.covers.includes('implementation')),
      inPlace || listed(barriers).length > 0,
    ),
    economics: cover(counted.filter(tellsOfCost), isKnown(cost.amount)),
  }
}

function tellsOfCost({ design, covers, outcomes }: Evaluation): boolean {
  return design === 'economic' || covers.includes('economics') || outcomes.some(({ kind }) => kind === 'cost')
}

function cover(evaluations: Evaluation[], described: boolean): Coverage {
  const ids = evaluations.map(({ id }) => id)
  return { state: ids.length > 0 ? 'evaluated' : described ? 'described' : 'not-known', ids }
}
