/** How many case studies, in words: `1 case study`, `12 case studies`. */
export function countInWords(count: number): string {
  return count === 1 ? '1 case study' : `${count} case studies`
}
