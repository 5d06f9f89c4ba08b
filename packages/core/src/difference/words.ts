import { blocksOf } from './blocks.ts'
import { type Run, shortestEdit } from './shortest-edit.ts'

/**
 * Words taken out and words put in their place, as ranges of characters (UTF-16 code units, from the first to before
 * the last) in the text before and in the text after. An empty range is a place between words.
 */
export type WordChange = { from: [start: number, end: number]; to: [start: number, end: number] }

/** A word, white space, or one sign: together they are the whole text. */
const token = /\s+|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/**
 * What changed between two texts, word by word within the blocks that changed, in order. Putting each `to` in the place
 * of its `from` makes the one text the other. Bounded as `shortestEdit` is: texts that have little in common come out
 * as few large changes, and 200 KB of text takes well under a second.
 */
export function wordChanges(from: string, to: string): WordChange[] {
  const [older, newer] = [pieces(from), pieces(to)]
  const [fromStarts, toStarts] = [startsOf(older), startsOf(newer)]
  const changesIn = (run: Run): WordChange[] => {
    const [before, after] = [older.slice(...run.from), newer.slice(...run.to)]
    const found = within(before.join(''), after.join(''))
    if (found === undefined && before.length > 1 && before.length === after.length)
      return before.flatMap((_, index) => changesIn(onlyThe(index, run)))
    const whole: WordChange = { from: [0, before.join('').length], to: [0, after.join('').length] }
    const offset = { from: fromStarts[run.from[0]] ?? 0, to: toStarts[run.to[0]] ?? 0 }
    return (found ?? [whole]).map((change) => ({
      from: moved(change.from, offset.from),
      to: moved(change.to, offset.to),
    }))
  }
  return shortestEdit(older, newer).flatMap(changesIn)
}

/** One block of a run, and the one that stands for it where there are as many. */
function onlyThe(index: number, { from, to }: Run): Run {
  return { from: [from[0] + index, from[0] + index + 1], to: [to[0] + index, to[0] + index + 1] }
}

/** The blocks as they stand in the text, each with the white space before it. */
function pieces(text: string): string[] {
  const { blocks, after } = blocksOf(text)
  return [...blocks.map(({ space, text: block }) => space + block), ...(after ? [after] : [])]
}

/** What changed in a run of blocks; `undefined` where more than half of its words did, which reads better as one change. */
function within(from: string, to: string): WordChange[] | undefined {
  const [older, newer] = [tokensOf(from), tokensOf(to)]
  const found = joined(shortestEdit(older, newer), older)
  const changed = found.reduce(
    (sum, run) => sum + words(older.slice(...run.from)) + words(newer.slice(...run.to)),
    0,
  )
  const legible = from === '' || to === '' || changed * 2 <= words(older) + words(newer)
  if (!legible) return undefined
  const [fromStarts, toStarts] = [startsOf(older), startsOf(newer)]
  return found.map((run) => ({ from: ranged(run.from, fromStarts), to: ranged(run.to, toStarts) }))
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

/** Changes with nothing but white space between them are one. */
function joined(found: Run[], older: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const run of found) {
    const last = runs.at(-1)
    if (last && words(older.slice(last.from[1], run.from[0])) === 0) {
      last.from[1] = run.from[1]
      last.to[1] = run.to[1]
    } else runs.push(run)
  }
  return runs
}

function words(tokens: readonly string[]): number {
  return tokens.filter((each) => each.trim() !== '').length
}

/** Where each token starts in the text that they make, and where the last one ends. */
function startsOf(tokens: readonly string[]): number[] {
  const starts = [0]
  for (const each of tokens) starts.push((starts.at(-1) ?? 0) + each.length)
  return starts
}

function ranged([start, end]: [number, number], starts: readonly number[]): [number, number] {
  return [starts[start] ?? 0, starts[end] ?? 0]
}

function moved([start, end]: [number, number], by: number): [number, number] {
  return [start + by, end + by]
}
