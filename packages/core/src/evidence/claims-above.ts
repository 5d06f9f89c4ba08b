import type { CaseStudy } from '../case-study/case-study.ts'
import { type Claim, checkClaims } from '../claim/check-claims.ts'
import { known, listed, type Stated } from '../stated/stated.ts'

export type ClaimAbove = Claim & { field: string }

/** Claims of an effect of this work in its own text, but for those the author keeps with a reason. Counts below rung 6. */
export function claimsAbove(caseStudy: CaseStudy): ClaimAbove[] {
  const { title, summary, approach, mechanism, lessons, adaptations, inequalities, involvement, keptClaims } =
    caseStudy
  const claims: ClaimAbove[] = []
  const read = (field: string, text: Stated<string>) => {
    for (const claim of checkClaims(known(text) ?? '')) claims.push({ ...claim, field })
  }
  read('title', title)
  read('summary', summary)
  read('approach', approach)
  read('mechanism', mechanism)
  read('inequalities', inequalities)
  read('involvement', involvement)
  for (const { id, text } of listed(lessons)) read(`lessons.${id}`, text)
  for (const { id, text } of listed(adaptations)) read(`adaptations.${id}`, text)
  if (claims.length === 0 || keptClaims.length === 0) return claims
  const kept = new Set(keptClaims.map(({ field, words }) => `${field} ${words.toLowerCase()}`))
  return claims.filter(({ field, words }) => !kept.has(`${field} ${words.toLowerCase()}`))
}
