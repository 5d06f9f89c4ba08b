import { wordsIn } from './tokens.ts'

/** What a search asks for: one word, or several that stand together. */
export type Phrase = { words: string[]; quoted: boolean }

/** Words that stand in nearly every text; left out of a search unless they are quoted or all there is. */
const stopWords = new Set(
  'a an and are as at be been but by did do does for from had has have how i if in into is it its me my near not of on or our so such than that the their them then there these they this to us was we were what when where which who why will with you your'.split(
    ' ',
  ),
)
const mostPhrases = 32

/**
 * Reads what a person typed: words, "phrases in quotation marks", and compounds such as night-time, which are phrases
 * too. Everything else (punctuation, operators of other engines) is harmless.
 */
export function readWords(text: string): Phrase[] {
  const phrases = [...parts(text)].filter(({ words }) => words.length > 0)
  const telling = phrases.filter(({ words, quoted }) => quoted || !words.every(isStopWord))
  const distinct = new Map((telling.length > 0 ? telling : phrases).map((each) => [keyOf(each), each]))
  return [...distinct.values()].slice(0, mostPhrases)
}

function* parts(text: string): Generator<Phrase> {
  const pieces = text.replace(/[“”„«»]/g, '"').split('"')
  for (const [index, piece] of pieces.entries()) {
    const quoted = index % 2 === 1 && index < pieces.length - 1
    if (quoted) yield { words: wordsIn(piece), quoted }
    else
      for (const chunk of piece.split(/[^\p{L}\p{N}\p{M}\-‐–'’&.]+/u))
        yield { words: wordsIn(chunk.replace(/['’]s$/i, '')), quoted }
  }
}

function isStopWord(word: string): boolean {
  return stopWords.has(word.toLowerCase())
}

function keyOf({ words, quoted }: Phrase): string {
  return `${quoted}${words.join(' ').toLowerCase()}`
}
