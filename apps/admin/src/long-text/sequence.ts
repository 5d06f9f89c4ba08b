import type { Node } from '@tiptap/pm/model'
import type { Nodes } from 'mdast'
import { spanOf, treeOf } from './markdown.ts'

/** The letters of a block in order, and for each the place where it stands; `undefined` where nobody can tell. */
export type Sequence = { letters: string; at: (number | undefined)[] }

/** Stands for what is no letter: a break, a picture. */
const thing = '\ufffc'

/** The letters of a block of a document, by their positions in it. `pos` is where the block begins. */
export function documentSequence(block: Node, pos: number): Sequence {
  const sequence: Sequence = { letters: '', at: [] }
  const visit = (node: Node, start: number) => {
    if (node.isText) add(sequence, node.text ?? '', (index) => start + index)
    else if (node.isInline) add(sequence, thing, () => start)
    if (node.isTextblock) add(sequence, '\n', () => undefined)
    node.forEach((child, offset) => {
      visit(child, start + 1 + offset)
    })
  }
  visit(block, pos)
  return sequence
}

/** The letters of a block of Markdown, by their offsets in it, without marks, escapes and entities. */
export function markdownSequence(markdown: string): Sequence {
  const sequence: Sequence = { letters: '', at: [] }
  let reached = 0
  const visit = (node: Nodes) => {
    if (startsText.has(node.type)) add(sequence, '\n', () => undefined)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html') {
      const words = node.type === 'code' ? node.value : node.value.replace(/[\r\n]/g, ' ')
      const span = spanOf(node) ?? { from: reached, to: markdown.length }
      const places = aligned(markdown.slice(span.from, span.to), words)
      add(sequence, words, (index) => {
        const place = places[index]
        return place === undefined ? undefined : span.from + place
      })
    } else if (things.has(node.type)) add(sequence, thing, () => spanOf(node)?.from)
    if ('children' in node) for (const child of node.children) visit(child)
    reached = Math.max(reached, spanOf(node)?.to ?? reached)
  }
  visit(treeOf(markdown))
  return sequence
}

const startsText = new Set(['paragraph', 'heading', 'tableCell', 'code'])
const things = new Set(['break', 'image', 'imageReference', 'footnoteReference'])

function add(sequence: Sequence, letters: string, at: (index: number) => number | undefined): void {
  sequence.letters += letters
  for (let index = 0; index < letters.length; index++) sequence.at.push(at(index))
}

const entity = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w{1,31});/iy

/** For each letter of `words` its offset in `source`, in which marks, escapes and entities stand besides. */
function aligned(source: string, words: string): (number | undefined)[] {
  const places: (number | undefined)[] = []
  let from = 0
  while (places.length < words.length) {
    if (from >= source.length) return places
    const wanted = words.charAt(places.length)
    entity.lastIndex = from
    const spelt = entity.exec(source)?.[0]
    const verbatim = source.startsWith(words.slice(places.length, places.length + 2), from)
    if (spelt && !(verbatim && wanted === '&')) {
      const pair = isHighHalf(words.charCodeAt(places.length))
      places.push(from)
      if (pair) places.push(from)
      from += spelt.length
    } else if (source.charAt(from) === wanted || (wanted === ' ' && /\s/.test(source.charAt(from)))) {
      places.push(from)
      from += 1
    } else {
      from += 1
    }
  }
  return places
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
