import { addMonths, type Day, dateInWords, lastDay, type PartialDate } from '../date/date.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { known } from '../stated/stated.ts'
import { evaluationInWords } from './names.ts'
import { capital } from './sentences.ts'
import { newness, type Weighed, type Weighing } from './weigh.ts'

/** After how many months the newest evidence makes a case study stale. */
export const freshMonths = 60

/** Whether an evaluation promised or under way is past its due date, or past the end of its period. */
export function overdue({ state, due, period }: Evaluation, asAt: Day): boolean {
  if (state !== 'planned' && state !== 'under-way') return false
  return isPast(known(due), asAt) || (state === 'under-way' && isPast(known(period.to), asAt))
}

function isPast(date: PartialDate | undefined, asAt: Day): boolean {
  return date !== undefined && lastDay(date) < asAt
}

/** Which evaluations are past their date, in a sentence for each. */
export function overdueInWords({ all }: Weighing, ids: string[]): string {
  const late = all.filter(({ id }) => ids.includes(id))
  return late
    .map((evaluation) => capital(`${evaluationInWords(evaluation)} ${wasDue(evaluation)}.`))
    .join(' ')
}

function wasDue({ due, period }: Evaluation): string {
  const date = known(due) ?? known(period.to)
  return `${date === undefined ? 'is late' : `was due by ${dateInWords(date)}`}, and no report of it is known`
}

/** What makes a case study stale, if it is: its review is due, or its newest evidence is over five years old. */
export function staleBecause({ caseStudy, complete }: Weighing, asAt: Day): string[] {
  const ids = caseStudy.reviewBy < asAt ? ['reviewBy'] : []
  const newest = newestOf(complete)
  if (newest.day && addMonths(newest.day, freshMonths) < asAt) ids.push(newest.id)
  return ids
}

/** Why it is stale, in a sentence for each thing that makes it so. */
export function staleInWords({ caseStudy, complete }: Weighing, because: string[]): string {
  const says = because.map((id) =>
    id === 'reviewBy'
      ? `It was to be reviewed by ${dateInWords(caseStudy.reviewBy)}.`
      : `Its newest evidence, of ${newestOf(complete).day.slice(0, 4)}, is over five years old.`,
  )
  return says.join(' ')
}

function newestOf(complete: Weighed[]): { id: string; day: string } {
  let [id, newest] = ['', '']
  for (const { evaluation } of complete) {
    const day = newness(evaluation) ?? ''
    if (day > newest) [id, newest] = [evaluation.id, day]
  }
  return { id, day: newest }
}
