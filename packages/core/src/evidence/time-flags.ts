import { addMonths, type Day, dateInWords, lastDay } from '../date/date.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { known } from '../stated/stated.ts'
import { newness, type Weighing } from './weigh.ts'

/** After how many months the newest evidence makes a case study stale. */
export const freshMonths = 60

/** Whether an evaluation promised or under way is past its due date, or past the end of its period. */
export function overdue({ state, due, period }: Evaluation, asAt: Day): boolean {
  if (state !== 'planned' && state !== 'under-way') return false
  const dates = [known(due), state === 'under-way' ? known(period.to) : undefined]
  return dates.some((date) => date !== undefined && lastDay(date) < asAt)
}

/** Why a case study is stale, if it is: its review is due, or its newest evidence is over five years old. */
export function staleBecause({ caseStudy, complete }: Weighing, asAt: Day): { id: string; says: string }[] {
  const reasons: { id: string; says: string }[] = []
  if (caseStudy.reviewBy < asAt) {
    reasons.push({ id: 'reviewBy', says: `It was to be reviewed by ${dateInWords(caseStudy.reviewBy)}.` })
  }
  const newest = complete
    .map(({ evaluation }) => ({ id: evaluation.id, day: newness(evaluation) ?? '' }))
    .reduce((a, b) => (b.day > a.day ? b : a), { id: '', day: '' })
  if (newest.day && addMonths(newest.day, freshMonths) < asAt) {
    reasons.push({
      id: newest.id,
      says: `Its newest evidence, of ${newest.day.slice(0, 4)}, is over five years old.`,
    })
  }
  return reasons
}
