import type { DatabaseSync } from 'node:sqlite'
import { manyOf } from './sql.ts'
import { fold } from './tokens.ts'

/** The words of the library, and the nearest of them to one that it does not have. */
export class Spelling {
  readonly #words: { word: string; documents: number; letters: number }[]

  constructor(database: DatabaseSync) {
    this.#words = manyOf<[string, number]>(database, 'SELECT word, documents FROM vocabulary').map(
      ([word, documents]) => ({ word, documents, letters: lettersOf(word) }),
    )
  }

  /** The word that was probably meant: the fewest slips away, then with the same first letter, then the most used. */
  nearest(typed: string): string | null {
    const word = fold(typed)
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
    const letters = lettersOf(word)
    let best: { word: string; rank: number[] } | null = null
    for (const known of this.#words) {
      if (Math.abs(known.word.length - word.length) > most) continue
      if (ones(known.letters ^ letters) > 2 * most) continue
      const slips = slipsBetween(word, known.word, most)
      if (slips === 0 || slips > most) continue
      const rank = [-slips, known.word[0] === word[0] ? 1 : 0, known.documents]
      if (!best || isBefore(rank, best.rank)) best = { word: known.word, rank }
    }
    return best?.word ?? null
  }
}

function isBefore(one: number[], other: number[]): boolean {
  const differs = one.findIndex((value, index) => value !== other[index])
  return differs !== -1 && (one[differs] ?? 0) > (other[differs] ?? 0)
}

/** Which letters a word has, one bit each: two words that differ in many of them are not near. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

function ones(letters: number): number {
  let total = 0
  for (let left = letters; left !== 0; left &= left - 1) total++
  return total
}

/** How many letters to add, drop, change, or swap with the next; more than `most` is not counted out. */
export function slipsBetween(one: string, other: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)]
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps.push((beforeLast[j - 2] ?? 0) + 1)
      row[j] = Math.min(...steps)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}
