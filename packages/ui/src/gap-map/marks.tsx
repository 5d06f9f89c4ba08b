import { type GapCounts, gapOf, gaps } from '@casebook/core/gap-map'

/** One mark of a cell: how many case studies it stands for, and in which words. */
export type Mark = { mark: string; words: string; count: number }

/** The marks of the map with their words, as its legend tells them. */
export const legend = [
  ['○', 'not evaluated'],
  ['◐', 'evaluated'],
  ['●', 'compared or better'],
  ['⚡', 'results disagree'],
] as const

/** The marks that a cell shows: each with how many, and none for nothing. */
export function marksOf({ count, evaluated, compared, disagree }: GapCounts): Mark[] {
  const numbers = [count - evaluated, evaluated - compared, compared, disagree]
  return legend.flatMap(([mark, words], at) => {
    const number = numbers[at] ?? 0
    return number > 0 ? [{ mark, words, count: number }] : []
  })
}

/** What a cell says in words: `Evaluated`, `No case study known`. */
export function gapInWords(counts: GapCounts): string {
  const says = gapOf(counts)
  return gaps.find(({ id }) => id === says)?.label ?? says
}

/** How many case studies, in words: `1 case study`, `11 case studies`. */
export function countInWords(count: number): string {
  return count === 1 ? '1 case study' : `${count} case studies`
}
