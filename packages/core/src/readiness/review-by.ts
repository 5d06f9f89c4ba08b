import { addMonths, type Day, lastDay, type PartialDate } from '../date/date.ts'

/** After how many months a case study is to be looked at again. */
export const reviewMonths = 12

/** The day by which a case study is to be looked at again, unless said otherwise: 12 months after it was gathered. */
export function reviewByFor(gatheredOn: PartialDate): Day {
  return addMonths(lastDay(gatheredOn), reviewMonths)
}
