import type { Surroundings } from './exemption.ts'
import { notAsserted } from './not-asserted.ts'
import { notThisWork } from './not-this-work.ts'
import { otherSenses } from './other-senses.ts'
import { phrase } from './phrase.ts'
import { ownProse, type Sentence, sentencesOf } from './prose.ts'
import { type ClaimKind, type Wording, wordings } from './wordings.ts'

export type { ClaimKind } from './wordings.ts'

/** Words that say that the work had an effect. `start` and `end` are offsets into the text: `text.slice(start, end) === words`. */
export type Claim = { words: string; start: number; end: number; kind: ClaimKind }

/**
 * Finds where a text claims an effect of the work that it tells of: "reduced", "led to", "saved", "proved" and their
 * like. Takes Markdown of any length and answers in the order of the text, without overlaps; never throws.
 *
 * The scheme: quotations, links and marks are covered, the rest is cut into sentences, each row of `wordings` proposes,
 * and each row of `exemptions` (aims, negations, null findings, questions, other people's work, other senses) may spare.
 * It reads words, not meaning, so the writer may keep a marked claim and say why.
 */
export function checkClaims(text: string): Claim[] {
  const prose = ownProse(text)
  const found = [...sentencesOf(prose)].flatMap((sentence) => claimsIn(prose, sentence))
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end)
  const claims: Claim[] = []
  for (const { start, end, kind } of inOrder) {
    if (start >= (claims.at(-1)?.end ?? 0)) claims.push({ words: text.slice(start, end), start, end, kind })
  }
  return claims
}

function claimsIn(prose: string, sentence: Sentence): Omit<Claim, 'words'>[] {
  const said = prose.slice(sentence.start, sentence.end)
  return wordings.flatMap((wording) =>
    [...said.matchAll(wording.words)]
      .filter((match) => isClaim({ wording, said, match, intro: sentence.intro }))
      .map(({ index, 0: { length } }) => ({
        start: sentence.start + index,
        end: sentence.start + index + length,
        kind: wording.kind,
      })),
  )
}

type Proposal = { wording: Wording; said: string; match: RegExpExecArray; intro: string }

function isClaim({ wording, said, match, intro }: Proposal): boolean {
  const words = match[0]
  const end = match.index + words.length
  const before = said.slice(Math.max(0, match.index - reach), match.index).replace(aside, ' ')
  const scope = afterLast(contrast, before)
  const clause = afterLast(clauseBreak, scope)
  const rest = said.slice(end, end + reach)
  if (wording.after && !wording.after.test(clause)) return false
  if (wording.effect && !effect.test(`${before}~${rest}`)) return false
  const around: Surroundings = {
    words,
    intro: intro.slice(-reach),
    scope: `${scope}${words}`,
    clause,
    rest,
    ending: said.slice(-10),
  }
  return !exemptions.some(
    (exemption) =>
      (exemption.words?.test(words) ?? true) &&
      exemption.pattern.test(around[exemption.part]) &&
      !exemption.unless?.test(around[exemption.part]),
  )
}

const exemptions = [...notAsserted, ...notThisWork, ...otherSenses]

/** How far around a wording the rules look, in characters. */
const reach = 200

const effect = phrase('<effect>')
/** ", which was never evaluated,": what it says is not said of what follows. */
const aside = /,\s(?:which|who|whose|although|though|while|despite)\b[^,]{0,120},/gi
const contrast = /[;—]|\s–\s|\b(?:but|however|whereas|although|though|while)\b|,\syet\b|\band(?=\s+here\b)/gi
const clauseBreak =
  /:|,(?=\s(?:and\s)?(?:the|this|these|it|they|we|our|its|an?|so|which|who|because)\b)|\bbecause(?!\s+of\b)|\band(?=\s(?:the|it|they|this|we|these|our|its|an?)\b)/gi

function afterLast(mark: RegExp, text: string): string {
  const last = [...text.matchAll(mark)].at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}
