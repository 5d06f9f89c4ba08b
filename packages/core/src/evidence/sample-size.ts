import { designs } from '../evaluation/design.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Sample } from '../evaluation/sample.ts'
import { known, listed } from '../stated/stated.ts'

/** The smallest arm, in people or events allocated one by one (EIF's and the College's bar for a comparison). */
export const smallestArm = 20
/** The least total for each arm where only the total and the number of arms are known. */
export const totalPerArm = 40
/** The fewest places in each arm (Cochrane EPOC). */
export const fewestPlaces = 2
/** The fewest points before, and after, in an interrupted series (Cochrane EPOC). */
export const fewestPoints = 3

export type SampleFault = 'small-sample' | 'sample-not-known' | 'attrition-not-stated'
type Size = 'enough' | 'enough-by-total' | 'small-sample' | 'sample-not-known'

/** Whether this keeps an evaluation with a counterfactual from being large enough for rung 6. */
export function hasSampleFault(evaluation: Evaluation, fault: SampleFault): boolean {
  if (fault === 'attrition-not-stated') return needsAttrition(evaluation) && !attritionSettled(evaluation)
  return sizeOf(evaluation) === fault
}

/** Whether it counts as large enough by its total alone, its arms not being known. */
export function isJudgedByTotal(evaluation: Evaluation): boolean {
  return sizeOf(evaluation) === 'enough-by-total'
}

function sizeOf(evaluation: Evaluation): Size {
  const { design, sample } = evaluation
  if (design !== 'not-known' && designs[design].comparison === 'series') return seriesSize(evaluation)
  if (sample.unit === 'people' || sample.unit === 'events') return allocatedOneByOne(evaluation)
  if (sample.unit === 'places') return placesSize(evaluation)
  return 'sample-not-known'
}

function allocatedOneByOne(evaluation: Evaluation): Size {
  const byArm = judgeArms(evaluation.sample, smallestArm)
  if (byArm !== 'sample-not-known') return byArm
  const total = known(evaluation.sample.total)
  const arms = known(evaluation.sample.arms)
  if (total === undefined || arms === undefined || arms < 2) return 'sample-not-known'
  if (total / arms >= totalPerArm) return 'enough-by-total'
  return total / arms < smallestArm ? 'small-sample' : 'sample-not-known'
}

function placesSize(evaluation: Evaluation): Size {
  const size = judgeArms(evaluation.sample, fewestPlaces)
  if (size !== 'enough') return size
  const impliedByDesign = evaluation.design === 'comparison-group'
  const { before, after } = evaluation.measurements
  const measured = (known(before) ?? 0) >= 1 && (known(after) ?? 0) >= 1
  if (impliedByDesign || measured) return 'enough'
  return known(before) === 0 || known(after) === 0 ? 'small-sample' : 'sample-not-known'
}

function judgeArms({ perArm }: Sample, least: number): Size {
  let large = 0
  const arms = listed(perArm)
  for (const arm of arms) {
    const size = known(arm.size)
    if (size === undefined) continue
    if (size < least) return 'small-sample'
    large += 1
  }
  return large >= 2 && large === arms.length ? 'enough' : 'sample-not-known'
}

function seriesSize({ measurements, sample }: Evaluation): Size {
  const judged = [
    { count: known(measurements.before), least: fewestPoints },
    { count: known(measurements.after), least: fewestPoints },
    { count: known(sample.comparisonPlaces), least: 1 },
  ]
  if (judged.some(({ count, least }) => count !== undefined && count < least)) return 'small-sample'
  return judged.every(({ count }) => count !== undefined) ? 'enough' : 'sample-not-known'
}

/** People and events drop out; places and series of records do not. */
function needsAttrition({ design, sample }: Evaluation): boolean {
  const series = design !== 'not-known' && designs[design].comparison === 'series'
  return !series && (sample.unit === 'people' || sample.unit === 'events')
}

function attritionSettled({ attrition }: Evaluation): boolean {
  return attrition === 'stated' || attrition === 'not-applicable'
}
