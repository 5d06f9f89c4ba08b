import type { CaseStudy } from '../case-study/case-study.ts'
import { type Claim, checkClaims } from '../claim/check-claims.ts'
import { known, listed, type Stated } from '../stated/stated.ts'

export type ClaimAbove = Claim & { field: string }

/** The fields in which a case study speaks of its own effect, and their text. */
function* spokenFields(caseStudy: CaseStudy): Generator<{ field: string; text: string }> {
  const { title, summary, approach } = caseStudy
  yield* [
    { field: 'title', text: title },
    { field: 'summary', text: summary },
    { field: 'approach', text: approach },
  ]
  for (const field of ['mechanism', 'inequalities', 'involvement'] as const) {
    const text = known<string>(caseStudy[field] as Stated<string>)
    if (text) yield { field, text }
  }
  for (const field of ['lessons', 'adaptations'] as const) {
    for (const { id, text } of listed(caseStudy[field])) yield { field: `${field}.${id}`, text }
  }
}

/** Claims of an effect of this work in its own text, but for those the author keeps with a reason. Counts below rung 6. */
export function claimsAbove(caseStudy: CaseStudy): ClaimAbove[] {
  const kept = new Set(caseStudy.keptClaims.map(({ field, words }) => `${field} ${words.toLowerCase()}`))
  return [...spokenFields(caseStudy)].flatMap(({ field, text }) =>
    checkClaims(text)
      .filter(({ words }) => !kept.has(`${field} ${words.toLowerCase()}`))
      .map((claim) => ({ ...claim, field })),
  )
}
