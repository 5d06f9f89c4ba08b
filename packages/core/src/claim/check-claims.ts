import { rowsOf, type Sighting, sightingsIn } from './first-look.ts'
import { matchesOf } from './matches.ts'
import { notAsserted } from './not-asserted.ts'
import { notThisWork } from './not-this-work.ts'
import { otherSenses } from './other-senses.ts'
import { phrase } from './phrase.ts'
import { ownProse } from './prose.ts'
import { blocksOf, type Sentence, sentencesOf } from './sentences.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import type { ClaimKind, Wording } from './wordings.ts'

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
 * The scheme: a text without a tell-tale word is passed over; in others, quotations, links and marks are covered; the
 * rest is cut into sentences; each row of `wordings` whose tell-tale stands in a sentence proposes; and a row of the
 * three tables of exemptions may spare (not asserted: aims, negations, null findings, questions; not this work: the law,
 * elsewhere, other studies; other senses: "the reduced fare", "cut off", "led to a bid").
 * It reads words and not meaning, so the writer may keep what it marks, and say why.
 */
export function checkClaims(text: string): Claim[] {
  const sightings = sightingsIn(text)
  if (sightings.length === 0) return []
  const prose = ownProse(text)
  const marked: Marked[] = []
  for (const sentence of sightedSentences(prose, sightings)) marked.push(...claimsIn(prose, sentence))
  return marked.length === 0 ? [] : inOrder(text, marked)
}

type Marked = Omit<Claim, 'words'>
type SightedSentence = Sentence & { readonly rows: readonly Wording[] }

/** The sentences that hold a tell-tale, with the rows worth trying there. */
function sightedSentences(prose: string, sightings: Sighting[]): SightedSentence[] {
  const sighted: SightedSentence[] = []
  let next = 0
  const nextIsBefore = (end: number) => next < sightings.length && (sightings[next]?.at ?? end) < end
  for (const block of blocksOf(prose)) {
    if (!nextIsBefore(block.end)) continue
    for (const { start, end, intro } of sentencesOf(prose, block)) {
      const first = next
      while (nextIsBefore(end)) next += 1
      if (next > first) sighted.push({ start, end, intro, rows: rowsOf(sightings.slice(first, next)) })
    }
  }
  return sighted
}

/** What the rows claim in a sentence of covered prose. */
export function claimsIn(prose: string, { start, end, intro, rows }: SightedSentence): Marked[] {
  const said = prose.slice(start, end)
  const marked: Marked[] = []
  for (const wording of rows) {
    for (const { index, 0: words } of matchesOf(wording.words, said)) {
      const to = index + words.length
      if (isClaim(wording, surroundingsOf(said, intro, index, to)))
        marked.push({ start: start + index, end: start + to, kind: wording.kind })
    }
  }
  return marked
}

/** What is marked, in the order of the text: of two that overlap the first, and the longer where they begin alike. */
export function inOrder(text: string, marked: Marked[]): Claim[] {
  const claims: Claim[] = []
  for (const { start, end, kind } of marked.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (claims.at(-1)?.end ?? 0)) claims.push({ words: text.slice(start, end), start, end, kind })
  }
  return claims
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
