import type { CaseStudy } from '../case-study/case-study.ts'
import { type Claim, checkClaims } from '../claim/check-claims.ts'
import { known, listed, type Stated } from '../stated/stated.ts'

export type ClaimAbove = Claim & { field: string }

const told = ['mechanism', 'inequalities', 'involvement'] as const
const tellings = ['lessons', 'adaptations'] as const

/** Claims of an effect of this work in its own text, but for those the author keeps with a reason. Counts below rung 6. */
export function claimsAbove(caseStudy: CaseStudy): ClaimAbove[] {
  const { title, summary, approach, keptClaims } = caseStudy
  const claims: ClaimAbove[] = []
  const read = (field: string, text: string | undefined) => {
    if (text) for (const claim of checkClaims(text)) claims.push({ ...claim, field })
  }
  read('title', title)
  read('summary', summary)
  read('approach', approach)
  for (const field of told) read(field, known<string>(caseStudy[field] as Stated<string>))
  for (const field of tellings) {
    for (const { id, text } of listed(caseStudy[field])) read(`${field}.${id}`, text)
  }
  if (claims.length === 0 || keptClaims.length === 0) return claims
  const kept = new Set(keptClaims.map(({ field, words }) => `${field} ${words.toLowerCase()}`))
  return claims.filter(({ field, words }) => !kept.has(`${field} ${words.toLowerCase()}`))
}
