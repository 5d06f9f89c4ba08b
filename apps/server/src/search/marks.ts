import type { Stemmer } from './stemmer.ts'
import { fold, isWordAt, wordFrom } from './tokens.ts'
import type { Phrase } from './words.ts'

/** A stretch of text that matches one of the things sought. */
export type Mark = { start: number; end: number; sought: number }
/** A phrase by its stems; a single last word may also be the beginning of one. */
export type Sought = { stems: string[]; beginning: boolean }
type Word = { start: number; word: string }

const mostMarks = 200

/** What to mark for the phrases of a search. */
export function soughtIn(phrases: Phrase[], stemmer: Stemmer): Sought[] {
  stemmer.learn(phrases.flatMap(({ words }) => words))
  return phrases.map(({ words, quoted }, index) => ({
    stems: words.map((word) => stemmer.stem(word)),
    beginning: index === phrases.length - 1 && words.length === 1 && !quoted,
  }))
}

/** Where these texts match what is sought, text by text; all their words are stemmed in one go. */
export function marksIn(texts: string[], sought: Sought[], stemmer: Stemmer): Mark[][] {
  if (sought.length === 0) return texts.map(() => [])
  const beginnings = new Set(sought.flatMap(({ stems }) => stems.map(beginningOf)))
  const candidates = texts.map((text) => wordsLike(text, beginnings))
  stemmer.learn(candidates.flat().map(({ word }) => word))
  return texts.map((text, index) => marksAmong(text, candidates[index] ?? [], { sought, stemmer }))
}

/** Stemming changes the end of a word alone, so a word that could match begins as a stem does. */
function beginningOf(stem: string): string {
  return fold(stem.slice(0, Math.max(1, Math.min(4, stem.length - 2))))
}

function wordsLike(text: string, beginnings: Iterable<string>): Word[] {
  const folded = fold(text)
  const words: Word[] = []
  for (const beginning of beginnings) {
    for (let at = folded.indexOf(beginning); at !== -1; at = folded.indexOf(beginning, at + 1))
      if (at === 0 || !isWordAt(folded, at - 1)) words.push({ start: at, word: wordFrom(text, at) })
  }
  return words.sort((a, b) => a.start - b.start)
}

function marksAmong(
  text: string,
  words: Word[],
  { sought, stemmer }: { sought: Sought[]; stemmer: Stemmer },
): Mark[] {
  const marks: Mark[] = []
  const at = new Map(words.map((word) => [word.start, word]))
  for (const first of words) {
    if (first.start < (marks.at(-1)?.end ?? 0)) continue
    for (const [index, { stems, beginning }] of sought.entries()) {
      let last: Word | undefined
      const matches = stems.every((stem) => {
        last = last ? at.get(nextWord(text, last.start + last.word.length)) : first
        const found = last && stemmer.stem(last.word)
        return found === stem || (beginning && found?.startsWith(stem))
      })
      if (!matches || !last) continue
      marks.push({ start: first.start, end: last.start + last.word.length, sought: index })
      break
    }
    if (marks.length === mostMarks) break
  }
  return marks
}

function nextWord(text: string, place: number): number {
  let at = place
  while (at < text.length && !isWordAt(text, at)) at++
  return at
}
