import type { Phrase } from './words.ts'

/** A phrase in the language of FTS5: what finds it, and what ranks what was found. */
export type Expression = { finds: string; ranks: string }
/** What must be known of the library to read the end of a search. */
export type KnownWords = { stem: (word: string) => string; isKnown: (word: string) => boolean }

const shortestBeginning = 4

/**
 * Each phrase in the language of FTS5. Only letters and digits reach it, always quoted, so no syntax leaks in. The last
 * word, unless quoted, is also taken for the beginning of one, and ranks higher where it is the whole: this where it is
 * long enough to tell something, or is no word that the library has.
 */
export function expressionsOf(phrases: Phrase[], known: KnownWords): Expression[] {
  return phrases.map((phrase, index) => {
    const [word] = phrase.words
    const written = ftsPhrase(phrase)
    const isLast = index === phrases.length - 1 && phrase.words.length === 1 && !phrase.quoted
    return isLast && word !== undefined && isBeginning(word, known)
      ? { finds: `${written} *`, ranks: `(${written} OR ${written} *)` }
      : { finds: written, ranks: written }
  })
}

/** A phrase without its beginnings. */
export function ftsPhrase({ words }: Phrase): string {
  return `"${words.join(' ')}"`
}

function isBeginning(word: string, { stem, isKnown }: KnownWords): boolean {
  return stem(word).length >= shortestBeginning || (word.length > 1 && !isKnown(word))
}
