import { labelsOf, type Term } from './term.ts'

const most = 3
const longestTyped = 60
const shortestWord = 4
const mostEdits = 3

/** A term by each of its names, in all its languages, its words in small letters: capitals, accents and marks are of no matter. */
type Names<Id extends string> = readonly { term: Term<Id>; names: readonly string[] }[]

/** What finds the terms that are near to a text; it gathers their names when it is first asked. */
export function finderOf<Id extends string>(terms: readonly Term<Id>[]): (typed: string) => Term<Id>[] {
  let names: Names<Id> | undefined
  return (typed) => {
    names ??= namesOf(terms)
    return nearestTo(typed, names)
  }
}

function namesOf<Id extends string>(terms: readonly Term<Id>[]): Names<Id> {
  return terms.map((term) => ({ term, names: [...new Set([term.id, ...labelsOf(term).map(plain)])] }))
}

/**
 * The terms that somebody may have meant, at most three, the likeliest first: one that is called so, one that is spelt
 * nearly so, one whose names share a word. Looks at the first 60 characters.
 */
function nearestTo<Id extends string>(typed: string, all: Names<Id>): Term<Id>[] {
  const name = plain(typed.slice(0, longestTyped))
  if (name === '') return []
  const words = name.split('-').filter((word) => word.length >= shortestWord)
  return all
    .map(({ term, names }) => ({ term, far: Math.min(...names.map((other) => far(name, words, other))) }))
    .filter((found) => Number.isFinite(found.far))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ term }) => term)
}

/** The words of a text in small letters without accents, with a hyphen between them. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? ''
}

/** How far a name is from what was typed: its misspellings first, then the words that it lacks; infinite where it is another. */
function far(typed: string, words: readonly string[], name: string): number {
  if (typed === name) return 0
  const misspelt = edits(typed, name, Math.min(mostEdits, Math.floor(typed.length / 3)))
  if (misspelt !== undefined) return misspelt
  const lacking = words.filter((word) => !name.split('-').includes(word)).length
  return lacking < words.length ? mostEdits + 1 + lacking : Number.POSITIVE_INFINITY
}

/** How many letters must be put in, taken out or changed, by Levenshtein; nothing where that is more than `limit`. */
function edits(one: string, other: string, limit: number): number | undefined {
  if (Math.abs(one.length - other.length) > limit) return undefined
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, opposite] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === opposite ? 0 : 1)
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    if (Math.min(...next) > limit) return undefined
    row = next
  }
  const count = row.at(-1) ?? 0
  return count <= limit ? count : undefined
}
