import { isOffScale } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isKnown, listed } from '../stated/stated.ts'
import type { Assessment, Coverage } from './assessment.ts'
import { idsOf } from './ids.ts'
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
    effect: cover(counted, ({ design }) => design !== 'not-known' && !isOffScale(design), false),
    mechanism: cover(
      counted,
      ({ design, covers }) => design === 'qualitative' || covers.includes('mechanism'),
      isKnown(mechanism),
    ),
    moderators: cover(counted, ({ covers }) => covers.includes('moderators'), listed(adaptations).length > 0),
    implementation: cover(
      counted,
      ({ design, covers }) => design === 'process' || covers.includes('implementation'),
      inPlace || listed(barriers).length > 0,
    ),
    economics: cover(counted, tellsOfCost, isKnown(cost.amount)),
  }
}

function tellsOfCost({ design, covers, outcomes }: Evaluation): boolean {
  return design === 'economic' || covers.includes('economics') || outcomes.some(({ kind }) => kind === 'cost')
}

function cover(
  counted: Evaluation[],
  covers: (evaluation: Evaluation) => boolean,
  described: boolean,
): Coverage {
  const ids = idsOf(counted, covers)
  return { state: ids.length > 0 ? 'evaluated' : described ? 'described' : 'not-known', ids }
}
