import { addMonths, type Day, firstDay, lastDay, type PartialDate } from '../date/date.ts'
import type { StageId } from '../taxonomy/stages.ts'
import type { CaseStudy } from './case-study.ts'

/**
 * The stage; the date as at which it holds, which is earlier than the day asked about where the facts or the statement
 * are; and what it rests on: the dates, an editor's statement, or nothing, where it is not known.
 */
export type Stage = { stage: StageId | 'not-known'; asAt: PartialDate; by: 'dates' | 'statement' | 'nothing' }

type Dated = Pick<CaseStudy, 'start' | 'end' | 'statedStage' | 'factsAsAt'>

/**
 * How far delivery is on the day asked about: worked out from the dates; while a date that decides is not known, the
 * stage that an editor stated holds, as at its own date. Says nothing of evidence. A start counts from the first day
 * it can mean and an end to the last; "ongoing" holds as at its date, and "not begun" as at the date of the facts.
 */
export function stageOf(caseStudy: Dated, asAt: Day): Stage {
  const decided = decideByDates(caseStudy, asAt)
  if (decided) return { stage: decided, asAt: lastHeard(caseStudy, asAt), by: 'dates' }
  if (caseStudy.statedStage) return { ...caseStudy.statedStage, by: 'statement' }
  return { stage: 'not-known', asAt: caseStudy.factsAsAt, by: 'nothing' }
}

/** "Ongoing" is known as at its date and no later, "not begun" as at the date of the facts. */
function lastHeard({ start, end, factsAsAt }: Dated, asAt: Day): PartialDate {
  const heard = start === 'not-begun' ? factsAsAt : typeof end === 'object' ? end.ongoingAsAt : asAt
  return lastDay(heard) < asAt ? heard : asAt
}

function decideByDates({ start, end }: Dated, asAt: Day): StageId | undefined {
  if (start === 'not-begun') return 'on-the-horizon'
  if (start !== 'not-known' && firstDay(start) > asAt) return 'on-the-horizon'
  if (end === 'not-known') return undefined
  if (typeof end === 'string' && lastDay(end) <= asAt) return 'historic'
  if (start === 'not-known') return undefined
  return addMonths(firstDay(start), 12) > asAt ? 'just-started' : 'current'
}
