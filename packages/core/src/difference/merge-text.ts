import { type Block, blocksOf } from './blocks.ts'
import { type Run, shortestEdit } from './shortest-edit.ts'

type Edit = { start: number; end: number; blocks: Block[] }

/**
 * One long text out of two that were made from one, where they were edited in different blocks; `undefined` where both
 * edited one block, or put something in at one place. What both did alike is done once.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const [from, one, other] = [blocksOf(base), blocksOf(mine), blocksOf(theirs)]
  const edits = together(editsOf(from.blocks, one.blocks), editsOf(from.blocks, other.blocks))
  if (edits === undefined) return undefined
  const [oneSpaces, otherSpaces] = [spacesOf(from.blocks, one.blocks), spacesOf(from.blocks, other.blocks)]
  const merged: Block[] = []
  let next = 0
  const keep = (until: number): void => {
    for (; next < until; next += 1) {
      const { text = '', space = '' } = from.blocks[next] ?? {}
      merged.push({ text, space: pick(space, oneSpaces.get(next) ?? space, otherSpaces.get(next) ?? space) })
    }
  }
  for (const { start, end, blocks } of edits) {
    keep(start)
    merged.push(...blocks)
    next = end
  }
  keep(from.blocks.length)
  const text = merged
    .map(({ space, text: block }, index) => (index === 0 ? '' : spaced(space)) + block)
    .join('')
  return (merged[0]?.space ?? '').replace(/^\n+/, '') + text + pick(from.after, one.after, other.after)
}

/** Between two blocks there is at least a line's end: the block that came first may have had nothing before it. */
function spaced(space: string): string {
  return space === '' ? '\n\n' : space
}

function editsOf(from: readonly Block[], to: readonly Block[]): Edit[] {
  return runsOf(from, to).map((run) => ({
    start: run.from[0],
    end: run.from[1],
    blocks: to.slice(...run.to),
  }))
}

function runsOf(from: readonly Block[], to: readonly Block[]): Run[] {
  return shortestEdit(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  )
}

/** Both sides' edits in order, each once; `undefined` where two of them meet. */
function together(mine: readonly Edit[], theirs: readonly Edit[]): Edit[] | undefined {
  const others = theirs.filter((edit) => !mine.some((each) => same(each, edit)))
  if (others.some((edit) => mine.some((each) => meet(each, edit)))) return undefined
  return [...mine, ...others].sort((one, other) => one.start - other.start || one.end - other.end)
}

function same(one: Edit, other: Edit): boolean {
  const alike =
    one.start === other.start && one.end === other.end && one.blocks.length === other.blocks.length
  return alike && one.blocks.every(({ text }, index) => text === other.blocks[index]?.text)
}

/** Whether they edit one block, or put something in at one place or within what the other takes out. */
function meet(one: Edit, other: Edit): boolean {
  if (one.start === one.end && other.start === other.end) return one.start === other.start
  return (
    Math.max(one.start, other.start) < Math.min(one.end, other.end) ||
    inside(one, other) ||
    inside(other, one)
  )
}

function inside(point: Edit, edit: Edit): boolean {
  return point.start === point.end && edit.start < point.start && point.start < edit.end
}

/** The white space before each block of `from` that still stands, as the other text has it. */
function spacesOf(from: readonly Block[], to: readonly Block[]): Map<number, string> {
  const spaces = new Map<number, string>()
  let [next, other] = [0, 0]
  for (const run of [...runsOf(from, to), { from: [from.length, 0], to: [0, 0] }]) {
    for (; next < (run.from[0] ?? 0); next += 1, other += 1) spaces.set(next, to[other]?.space ?? '')
    next = run.from[1] ?? 0
    other = run.to[1] ?? 0
  }
  return spaces
}

/** What one side changed wins; where both did, the longer, and of two as long the one that sorts first. */
function pick(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const [first = '', second = ''] = [mine, theirs].sort()
  return first.length >= second.length ? first : second
}
