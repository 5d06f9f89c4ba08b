import { notAsserted } from './not-asserted.ts'
import { notThisWork } from './not-this-work.ts'
import { otherSenses } from './other-senses.ts'
import { phrase } from './phrase.ts'
import { ownProse, type Sentence, sentencesOf } from './prose.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { type ClaimKind, type Wording, wordings } from './wordings.ts'

export type { ClaimKind } from './wordings.ts'

/** Words that say that the work had an effect. `start` and `end` are offsets into the text: `text.slice(start, end) === words`. */
export type Claim = { words: string; start: number; end: number; kind: ClaimKind }

const exemptions = [...notAsserted, ...notThisWork, ...otherSenses]
const effect = phrase('<effect>')

/**
 * Finds where a text claims an effect of the work that it tells of: "reduced", "led to", "saved", "proved" and their
 * like. Takes Markdown of any length, in time that grows with its length, and answers in the order of the text, without
 * overlaps. Refuses nothing and never throws.
 *
 * The scheme: quotations, links and marks are covered; the rest is cut into sentences; each row of `wordings` proposes;
 * and a row of the three tables of exemptions may spare (not asserted: aims, negations, null findings, questions; not
 * this work: the law, elsewhere, other studies; other senses: "the reduced fare", "cut off", "led to a bid").
 * It reads words and not meaning, so the writer may keep what it marks, and say why.
 */
export function checkClaims(text: string): Claim[] {
  const prose = ownProse(text)
  const found = [...sentencesOf(prose)].flatMap((sentence) => [...claimsIn(prose, sentence)])
  const claims: Claim[] = []
  for (const { start, end, kind } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (claims.at(-1)?.end ?? 0)) claims.push({ words: text.slice(start, end), start, end, kind })
  }
  return claims
}

function* claimsIn(prose: string, sentence: Sentence): Generator<Omit<Claim, 'words'>> {
  const said = prose.slice(sentence.start, sentence.end)
  if (!/[a-z]{3}/i.test(said)) return
  for (const wording of wordings) {
    for (const { index, 0: words } of said.matchAll(wording.words)) {
      const end = index + words.length
      if (!isClaim(wording, surroundingsOf(said, sentence.intro, index, end))) continue
      yield { start: sentence.start + index, end: sentence.start + end, kind: wording.kind }
    }
  }
}

function isClaim({ after, effect: needsEffect }: Wording, around: Surroundings): boolean {
  if (after && !after.test(around.clause)) return false
  if (needsEffect && !effect.test(around.scope.slice(0, -around.words.length)) && !effect.test(around.rest))
    return false
  return !exemptions.some(
    ({ words, part, pattern, unless }) =>
      (!words || words.test(around.words)) && pattern.test(around[part]) && !unless?.test(around[part]),
  )
}
