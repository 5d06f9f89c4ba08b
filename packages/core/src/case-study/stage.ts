import { addMonths, type Day, firstDay, lastDay, type PartialDate } from '../date/date.ts'
import type { StageId } from '../taxonomy/stages.ts'
import type { CaseStudy } from './case-study.ts'

/** The stage, and the date as at which it holds where an editor stated it or the record says so. */
export type Stage = { stage: StageId | 'not-known'; asAt: PartialDate; by: 'dates' | 'statement' | 'nothing' }

type Dated = Pick<CaseStudy, 'start' | 'end' | 'statedStage' | 'factsAsAt'>

/**
 * How far delivery is on the day asked about: worked out from the dates; while a date that decides is not known, the
 * stage that an editor stated holds, as at its own date. Says nothing of evidence. A start counts from the first day
 * it can mean and an end to the last; "ongoing" holds as at its date and is shown so.
 */
export function stageOf(caseStudy: Dated, asAt: Day): Stage {
  const decided = decideByDates(caseStudy, asAt)
  if (decided) return { stage: decided, asAt: lastHeard(caseStudy, asAt), by: 'dates' }
  if (caseStudy.statedStage) return { ...caseStudy.statedStage, by: 'statement' }
  return { stage: 'not-known', asAt: caseStudy.factsAsAt, by: 'nothing' }
}

/** "Ongoing" is known as at its date and no later. */
function lastHeard({ end }: Dated, asAt: Day): PartialDate {
  return typeof end === 'object' && lastDay(end.ongoingAsAt) < asAt ? end.ongoingAsAt : asAt
}

function decideByDates({ start, end }: Dated, asAt: Day): StageId | undefined {
  if (start === 'not-begun') return 'on-the-horizon'
  if (start !== 'not-known' && firstDay(start) > asAt) return 'on-the-horizon'
  if (end === 'not-known') return undefined
  if (typeof end === 'string' && lastDay(end) <= asAt) return 'historic'
  if (start === 'not-known') return undefined
  return addMonths(firstDay(start), 12) > asAt ? 'just-started' : 'current'
}
