import { unsafeMarkdown } from '@casebook/core/long-text'
import type { Mark, Node } from '@tiptap/pm/model'
import type { Literal, PhrasingContent } from 'mdast'

/** A picture or the number of a note, written as it was read. */
export interface AsWritten extends Literal {
  type: 'asWritten'
}
declare module 'mdast' {
  interface PhrasingContentMap {
    asWritten: AsWritten
  }
  interface RootContentMap {
    asWritten: AsWritten
  }
}

/** A stretch of words with the same marks, or something that stands for one. */
type Piece = { readonly node: PhrasingContent; readonly marks: readonly Mark[]; readonly blank: boolean }

/** What cannot be shown and core does not keep: control characters and halves of letters. */
const unseen = /(?!\t)\p{Cc}/gu

/** The words of a block as a tree: without white space at the ends, and no mark that begins or ends in it. */
export function phrasingOf(block: Node): PhrasingContent[] {
  const inCell = block.type.name === 'cell' || block.type.name === 'headCell'
  const pieces = block.children.flatMap((node) => piecesOf(node, inCell))
  return nested(trimmed(withBareEdges(pieces)))
}

/** Code that core takes for HTML or a link, or that a cell cannot hold, is kept as words. */
function piecesOf(node: Node, inCell: boolean): Piece[] {
  const { marks } = node
  if (node.type.name === 'break') return [{ node: { type: 'break' }, marks: [], blank: true }]
  if (node.type.name === 'asWritten')
    return [{ node: { type: 'asWritten', value: String(node.attrs['source']) }, marks, blank: false }]
  const words = (node.text ?? '')
    .replace(/[\r\n]/g, ' ')
    .replace(unseen, '')
    .toWellFormed()
  if (words === '') return []
  const others = marks.filter(({ type }) => type.name !== 'inlineCode')
  const isCode = others.length < marks.length && words.trim() !== '' && !(inCell && words.includes('\\|'))
  if (isCode && unsafeMarkdown(words).length === 0)
    return [{ node: { type: 'inlineCode', value: words }, marks: others, blank: false }]
  return words
    .split(/(^\s+|\s+$)/)
    .filter((part) => part !== '')
    .map((value) => ({ node: { type: 'text', value }, marks: others, blank: value.trim() === '' }))
}

/** A mark whose first or last piece is blank ends before it: `**so **` is no bold in Markdown. */
function withBareEdges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (!piece.blank || piece.marks.length === 0) return piece
    const reaches = (step: 1 | -1, mark: Mark) => {
      let to = at + step
      while (pieces[to]?.blank && has(pieces[to], mark)) to += step
      return has(pieces[to], mark)
    }
    return { ...piece, marks: piece.marks.filter((mark) => reaches(-1, mark) && reaches(1, mark)) }
  })
}

function has(piece: Piece | undefined, mark: Mark): boolean {
  return piece?.marks.some((other) => other.eq(mark)) ?? false
}

/** Without blanks at the ends, and at the ends of lines, where Markdown would need them spelt out. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ blank }) => !blank)
  const last = pieces.findLastIndex(({ blank }) => !blank)
  const isBreak = (piece: Piece | undefined) => piece?.node.type === 'break'
  return pieces.filter((piece, at) => {
    if (at < first || at > last || first === -1) return false
    return isBreak(piece) || !piece.blank || !(isBreak(pieces[at - 1]) || isBreak(pieces[at + 1]))
  })
}

/** The marks around the pieces, the longest outermost. */
function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (!piece) break
    const runs = piece.marks.map((mark) => ({ mark, end: endOf(pieces, at, mark) }))
    const longest = runs.reduce<(typeof runs)[number] | undefined>(
      (best, run) => (best && best.end >= run.end ? best : run),
      undefined,
    )
    if (!longest) {
      nodes.push(joined(nodes, piece.node))
      at += 1
    } else {
      const inner = pieces
        .slice(at, longest.end)
        .map((one) => ({ ...one, marks: one.marks.filter((mark) => !mark.eq(longest.mark)) }))
      nodes.push(wrapped(longest.mark, nested(inner)))
      at = longest.end
    }
  }
  return nodes
}

function endOf(pieces: readonly Piece[], from: number, mark: Mark): number {
  let end = from + 1
  while (has(pieces[end], mark)) end += 1
  return end
}

/** Texts that stand side by side are one, so that what must be escaped is seen. */
function joined(nodes: PhrasingContent[], node: PhrasingContent): PhrasingContent {
  const before = nodes.at(-1)
  if (node.type !== 'text' || before?.type !== 'text') return node
  nodes.pop()
  return { type: 'text', value: before.value + node.value }
}

function wrapped(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type.name) {
    case 'link': {
      const { href, title } = mark.attrs as { href: string; title: string | null }
      // Links do not hold links, so all within is words and their marks.
      const safeTitle = title !== null && unsafeMarkdown(title).length === 0 ? title : null
      return { type: 'link', url: href, title: safeTitle, children: children as never }
    }
    case 'emphasis':
      return { type: 'emphasis', children }
    case 'delete':
      return { type: 'delete', children }
    default:
      return { type: 'strong', children }
  }
}
