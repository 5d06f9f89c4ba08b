import type { SnippetPart } from '@casebook/core/search'
import type { Stemmer } from './stemmer.ts'
import { fold, wordPattern } from './tokens.ts'
import type { Phrase } from './words.ts'

/** A phrase by its stems; the last one may be the beginning of a word. */
export type Sought = { stems: string[]; beginning: boolean }
type Mark = { start: number; end: number; sought: number }
type Passage = { text: string; marks: Mark[] }

const longest = 240
const lead = 60
const mostMarks = 200

/** What to mark for the phrases of a search. */
export function soughtIn(phrases: Phrase[], stemmer: Stemmer): Sought[] {
  return phrases.map(({ words, quoted }, index) => ({
    stems: words.map((word) => stemmer.stem(word)),
    beginning: index === phrases.length - 1 && words.length === 1 && !quoted,
  }))
}

/**
 * The place in the texts that shows most of what was sought, as plain text with the matches marked. The first text (the
 * summary) is taken where it shows as much as another, and where nothing shows anything.
 */
export function snippetOf(texts: string[], sought: Sought[], stemmer: Stemmer): SnippetPart[] {
  const passages = texts.map((text) => ({ text, marks: marksIn(text, sought, stemmer) }))
  const windows = passages.map(bestWindow)
  const best = windows.reduce((a, b) => (b.shows > a.shows ? b : a))
  return partsOf(best.passage, best.from)
}

function marksIn(text: string, sought: Sought[], stemmer: Stemmer): Mark[] {
  if (sought.length === 0) return []
  const folded = fold(text)
  const words = [...folded.matchAll(new RegExp(wordPattern, 'gu'))]
  const first = new Set(sought.flatMap(({ stems }) => stems.map(beginningOf)))
  const candidates = words.filter(([word]) => [...first].some((start) => word.startsWith(start)))
  stemmer.learn(candidates.map(([word]) => word))
  const marks: Mark[] = []
  const known = new Set(candidates.map(([word]) => word))
  for (let at = 0; at < words.length && marks.length < mostMarks; at++) {
    for (const [index, { stems, beginning }] of sought.entries()) {
      const run = words.slice(at, at + stems.length)
      const matches =
        run.length === stems.length &&
        run.every(([word], n) => {
          const stem = stems[n] ?? ''
          if (!known.has(word)) return false
          return stemmer.stem(word) === stem || (beginning && stemmer.stem(word).startsWith(stem))
        })
      const last = run.at(-1)
      if (matches && last) {
        marks.push({ start: words[at]?.index ?? 0, end: last.index + last[0].length, sought: index })
        at += stems.length - 1
        break
      }
    }
  }
  return marks
}

/** What every word with a stem begins with: stemming changes the end alone. */
function beginningOf(stem: string): string {
  return stem.slice(0, Math.max(1, Math.min(4, stem.length - 2)))
}

function bestWindow(passage: Passage): { passage: Passage; from: number; shows: number } {
  const { marks, text } = passage
  let best = { passage, from: 0, shows: 0 }
  for (const mark of marks) {
    const from = text.length <= longest ? 0 : Math.max(0, mark.start - lead)
    const inside = marks.filter(({ start, end }) => start >= from && end <= from + longest)
    const shows = new Set(inside.map(({ sought }) => sought)).size * mostMarks + inside.length
    if (shows > best.shows) best = { passage, from, shows }
  }
  return best
}

function partsOf({ text, marks }: Passage, from: number): SnippetPart[] {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const rough = start + longest
  const end = rough >= text.length ? text.length : Math.max(text.lastIndexOf(' ', rough), start + 1)
  const parts: SnippetPart[] = []
  let at = start
  for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
    if (mark.start > at) parts.push({ text: text.slice(at, mark.start), marked: false })
    parts.push({ text: text.slice(mark.start, mark.end), marked: true })
    at = mark.end
  }
  parts.push({ text: `${text.slice(at, end)}${end < text.length ? '…' : ''}`, marked: false })
  if (start > 0) parts.unshift({ text: '…', marked: false })
  return parts.filter((part) => part.text !== '')
}
