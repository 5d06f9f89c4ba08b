import type { SnippetPart } from '@casebook/core/search'
import type { Mark } from './marks.ts'

/** A stretch of a text, whole words of one line, and how many of the things sought it shows. */
type Window = { from: number; to: number; lineStart: number; lineEnd: number; shows: number }

const longest = 300
const lead = 80

/** A piece of a text, and how many of the things sought it shows. */
export type Excerpt = { shows: number; parts: SnippetPart[] }

/** The line that shows most of what was sought, cut to a length, as plain text with the matches marked. */
export function excerptOf(text: string, marks: Mark[]): Excerpt {
  const window = bestWindow(text, marks)
  return { shows: window.shows, parts: partsOf(text, marks, window) }
}

function bestWindow(text: string, marks: Mark[]): Window {
  let best = windowAt(text, [], 0)
  for (const [index, mark] of marks.entries()) {
    const window = windowAt(text, marks.slice(index), mark.start)
    if (window.shows > best.shows) best = window
  }
  return best
}

/** The window whose first mark is at `start`. */
function windowAt(text: string, marks: Mark[], start: number): Window {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', start)
  const lineEnd = next === -1 ? text.length : next
  const from =
    lineEnd - lineStart <= longest ? lineStart : wordAt(text, Math.max(lineStart, start - lead), lineStart)
  const to = from + longest >= lineEnd ? lineEnd : Math.max(text.lastIndexOf(' ', from + longest), from + 1)
  const shown = new Set<number>()
  for (const { end, sought } of marks) {
    if (end > to) break
    shown.add(sought)
  }
  return { from, to, lineStart, lineEnd, shows: shown.size }
}

/** The start of the first whole word at or after a place in a line. */
function wordAt(text: string, place: number, lineStart: number): number {
  return place <= lineStart ? lineStart : text.indexOf(' ', place) + 1
}

function partsOf(text: string, marks: Mark[], { from, to, lineStart, lineEnd }: Window): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = from
  const say = (words: string, marked: boolean) => words !== '' && parts.push({ text: words, marked })
  if (from > lineStart) say('…', false)
  for (const { start, end } of marks) {
    if (start < at || end > to) continue
    say(text.slice(at, start), false)
    say(text.slice(start, end), true)
    at = end
  }
  say(text.slice(at, to) + (to < lineEnd ? '…' : ''), false)
  return parts
}
