import type { CaseStudy } from '../case-study/case-study.ts'
import { type Claim, checkClaims } from '../claim/check-claims.ts'
import { isKnown, listed, type Stated } from '../stated/stated.ts'

/** A claim that the evidence does not bear, with the field that it stands in. */
export type ClaimAbove = Claim & { field: string }

/** The fields in which a case study speaks of itself, beside its lessons and adaptations. */
const fields = ['title', 'summary', 'approach', 'mechanism', 'inequalities', 'involvement'] as const

/** Claims of an effect of this work in its own text, but for those the author keeps with a reason. Counts below rung 6. */
export function claimsAbove(caseStudy: CaseStudy): ClaimAbove[] {
  const { lessons, adaptations, keptClaims } = caseStudy
  const claims: ClaimAbove[] = []
  for (const field of fields) claims.push(...claimsIn(field, caseStudy[field]))
  for (const { id, text } of listed(lessons)) claims.push(...claimsIn(`lessons.${id}`, text))
  for (const { id, text } of listed(adaptations)) claims.push(...claimsIn(`adaptations.${id}`, text))
  if (claims.length === 0 || keptClaims.length === 0) return claims
  const kept = new Set(keptClaims.map(({ field, words }) => `${field} ${words.toLowerCase()}`))
  return claims.filter(({ field, words }) => !kept.has(`${field} ${words.toLowerCase()}`))
}

function claimsIn(field: string, text: Stated<string>): ClaimAbove[] {
  return isKnown(text) ? checkClaims(text).map((claim) => ({ ...claim, field })) : []
}
