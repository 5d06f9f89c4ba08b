import { matchesOf } from './matches.ts'

/** The text around a wording, each part cut short so that the work for one wording is bounded. */
export type Surroundings = {
  /** What the wording itself says. */
  readonly words: string
  /** The line that introduces the list it stands in. */
  readonly intro: string
  /** From the start of its sentence, or from the last "but" or "however", to its own end. */
  readonly scope: string
  /** From the start of its clause up to it. */
  readonly clause: string
  /** What follows in the sentence. */
  readonly rest: string
  /** The last characters of the sentence. */
  readonly ending: string
}

/** How far around a wording the rules look, in characters. */
const reach = 200

/** ", which was never evaluated,": what it says is not said of what follows. */
const aside = /,\s(?:which|who|whose|although|though|while|despite)\b[^,]{0,120},/gi
const contrast = /[;—]|\s–\s|\b(?:but|however|whereas|although|though|while)\b|,\syet\b|\band(?=\s+here\b)/gi
const newClause =
  /:|,(?=\s(?:and\s)?(?:the|this|these|it|they|we|our|its|an?|so|which|who|because)\b)|\bbecause(?!\s+of\b)|\band(?=\s(?:the|it|they|this|we|these|our|its|an?)\b)/gi

/** What stands around the words from `start` to `end` in a sentence of covered prose. */
export function surroundingsOf(sentence: string, intro: string, start: number, end: number): Surroundings {
  const words = sentence.slice(start, end)
  const before = sentence.slice(Math.max(0, start - reach), start).replace(aside, ' ')
  const sinceContrast = afterLast(contrast, before)
  return {
    words,
    intro: intro.slice(-reach),
    scope: `${sinceContrast}${words}`,
    clause: afterLast(newClause, sinceContrast),
    rest: sentence.slice(end, end + reach),
    ending: sentence.slice(-10),
  }
}

function afterLast(mark: RegExp, text: string): string {
  const last = matchesOf(mark, text).at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}
