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
    effect: cover(counted, tellsOfEffect, false),
    mechanism: cover(counted, tellsOfMechanism, isKnown(mechanism)),
    moderators: cover(counted, tellsOfModerators, listed(adaptations).length > 0),
    implementation: cover(counted, tellsOfImplementation, inPlace || listed(barriers).length > 0),
    economics: cover(counted, tellsOfCost, isKnown(cost.amount)),
  }
}

function tellsOfEffect({ design }: Evaluation): boolean {
  return design !== 'not-known' && !isOffScale(design)
}

function tellsOfMechanism({ design, covers }: Evaluation): boolean {
  return design === 'qualitative' || covers.includes('mechanism')
}

function tellsOfModerators({ covers }: Evaluation): boolean {
  return covers.includes('moderators')
}

function tellsOfImplementation({ design, covers }: Evaluation): boolean {
  return design === 'process' || covers.includes('implementation')
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
