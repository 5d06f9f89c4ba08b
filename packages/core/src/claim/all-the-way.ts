import { type Claim, claimsIn, inOrder } from './check-claims.ts'
import { ownProse } from './prose.ts'
import { blocksOf, sentencesOf } from './sentences.ts'
import { wordings } from './wordings.ts'

/** What `checkClaims` must find: every row tried on every sentence, whatever a first look would see. For tests. */
export function allTheWay(text: string): Claim[] {
  const prose = ownProse(text)
  const sentences = blocksOf(prose).flatMap((block) => sentencesOf(prose, block))
  return inOrder(
    text,
    sentences.flatMap((sentence) => claimsIn(prose, { ...sentence, rows: wordings })),
  )
}
