import type { Node } from '@tiptap/pm/model'
import { readBlocks } from './read.ts'
import { sameBlocks, type Written, writeBlocks } from './write.ts'

type Place = { readonly from: number; readonly to: number; readonly next: Node | undefined }

/** A text as it came from outside, and where in it each block of the document stands. */
export type Kept = {
  readonly markdown: string
  readonly doc: Node
  readonly places: ReadonlyMap<Node, Place>
  /** What stands between the blocks that readers see, such as the addresses of links. */
  readonly unseen: readonly string[]
}

/** A block in a text that was written: `from` is where its Markdown begins there. */
export type Piece = {
  readonly node: Node
  readonly pos: number
  readonly from: number
  readonly markdown: string
}

export type Text = { readonly markdown: string; readonly pieces: readonly Piece[] }

/** Binds a text to the document that was read from it: the blocks are known again as long as nobody touches them. */
export function keep(markdown: string, doc: Node): Kept {
  const blocks = readBlocks(markdown)
  const places = new Map<Node, Place>()
  const unseen: string[] = []
  let end = 0
  for (const [at, { from, to }] of blocks.entries()) {
    places.set(doc.child(at), { from, to, next: at + 1 < blocks.length ? doc.child(at + 1) : undefined })
    unseen.push(markdown.slice(end, from).trim())
    end = to
  }
  unseen.push(markdown.slice(end).trim())
  return { markdown, doc, places, unseen: unseen.filter((gap) => gap !== '') }
}

/**
 * The Markdown of a document. Blocks that nobody touched stand as they came, byte for byte, with what is between them;
 * only if the whole would then read otherwise than the document is all of it written anew.
 */
export function textOf(doc: Node, kept: Kept): Text {
  const untouched = doc.eq(kept.doc)
  const parts = partsOf(untouched ? kept.doc : doc, kept)
  const { markdown, pieces, said } = composed(parts, kept)
  if (untouched) return { markdown: kept.markdown, pieces }
  if (readAsMade(parts, kept)) return { markdown: withUnseen(markdown, kept, said), pieces }
  const anew = writeBlocks(doc.children).markdown
  return { markdown: withUnseen(anew, kept, ''), pieces: piecesAnew(doc, anew) }
}

/** The blocks of a text that was written as a whole, found again by reading it. */
function piecesAnew(doc: Node, markdown: string): Piece[] {
  const blocks = readBlocks(markdown)
  const pieces: Piece[] = []
  doc.forEach((node, pos) => {
    const block = blocks[pieces.length]
    if (!block || writtenOnce(node).markdown === '') return
    pieces.push({ node, pos, from: block.from, markdown: markdown.slice(block.from, block.to) })
  })
  return pieces
}

/** A block with its Markdown. `firm` is what stands as it came, after what it came after. */
type Part = {
  readonly node: Node
  readonly pos: number
  readonly place: Place | undefined
  readonly gap: string
  readonly firm: boolean
} & Written

function partsOf(doc: Node, kept: Kept): Part[] {
  const parts: Part[] = []
  doc.forEach((node, pos) => {
    const place = kept.places.get(node)
    const written = place
      ? { markdown: kept.markdown.slice(place.from, place.to), reading: [node] }
      : writtenOnce(node)
    if (written.markdown === '') return
    const before = parts.at(-1)
    const gap = gapBefore(node, { place, before: before?.place, first: !before }, kept)
    const firm = place !== undefined && (before ? before.place?.next === node : kept.doc.firstChild === node)
    parts.push({ ...written, node, pos, place, gap, firm })
  })
  return parts
}

function composed(parts: readonly Part[], kept: Kept): { markdown: string; pieces: Piece[]; said: string } {
  let markdown = ''
  const pieces = parts.map(({ node, pos, gap, markdown: block }) => {
    const from = markdown.length + gap.length
    markdown += gap + block
    return { node, pos, from, markdown: block }
  })
  const last = parts.at(-1)?.place
  const tail = last && last.next === undefined ? kept.markdown.slice(last.to) : ''
  return { markdown: markdown + tail, pieces, said: parts.map(({ gap }) => gap).join('') + tail }
}

/** Whether blocks that were put side by side do not run together. Those that came side by side are known not to. */
function readAsMade(parts: readonly Part[], { unseen }: Kept): boolean {
  const isLoose = (at: number) => at < parts.length && parts[at]?.firm === false
  let run: Part[] = []
  for (let at = 0; at <= parts.length; at++) {
    const part = parts[at]
    if (part && (isLoose(at) || isLoose(at + 1))) run.push(part)
    else {
      const text = run.map(({ gap, markdown }, place) => (place === 0 ? markdown : gap + markdown)).join('')
      const read = run.length === 0 ? [] : readBlocks([text, ...unseen].join('\n\n')).map(({ node }) => node)
      const made = run.flatMap(({ reading }) => reading)
      if (!sameBlocks(read, made)) return false
      run = []
    }
  }
  return true
}

/** What stood before a block, if it still follows what it followed. */
function gapBefore(
  node: Node,
  { place, before, first }: { place: Place | undefined; before: Place | undefined; first: boolean },
  kept: Kept,
): string {
  if (first) return place && kept.doc.firstChild === node ? kept.markdown.slice(0, place.from) : ''
  if (place && before?.next === node) return kept.markdown.slice(before.to, place.from)
  return '\n\n'
}

/** What readers do not see is not lost with the blocks that it stood between: it moves to the end. */
function withUnseen(markdown: string, { unseen }: Kept, said: string): string {
  const left = unseen.filter((gap) => !said.includes(gap))
  return [markdown, ...left].filter((part) => part !== '').join('\n\n')
}

const writings = new WeakMap<Node, Written>()

function writtenOnce(node: Node): Written {
  const known = writings.get(node) ?? writeBlocks([node])
  writings.set(node, known)
  return known
}
