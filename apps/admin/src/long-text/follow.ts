import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/**
 * Makes a document into another by changing only what differs, so that the caret and the lines of Undo stay with what
 * does not: blocks that stay are left alone, and in those that change the letters between the first and the last change.
 */
export function follow({ doc, tr }: EditorState, next: Node): Transaction {
  const before = doc.children
  for (const { from, to, nodes } of changesOf(before, next.children).reverse()) {
    const start = sizeOf(before.slice(0, from))
    const old = before.slice(from, to)
    if (old.length !== nodes.length) {
      tr.replaceWith(start, start + sizeOf(old), nodes)
      continue
    }
    for (const [at, node] of [...old.entries()].reverse()) {
      const made = nodes[at]
      if (made) changeBlock(tr, start + sizeOf(old.slice(0, at)), { node, made })
    }
  }
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content)
  return tr
}

function changeBlock(tr: Transaction, pos: number, { node, made }: { node: Node; made: Node }): void {
  const start = node.sameMarkup(made) ? node.content.findDiffStart(made.content) : null
  const end = node.content.findDiffEnd(made.content)
  if (start === null || !end) {
    tr.replaceWith(pos, pos + node.nodeSize, made)
    return
  }
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(pos + 1 + start, pos + 1 + end.a + overlap, made.slice(start, end.b + overlap))
}

type Change = { readonly from: number; readonly to: number; readonly nodes: Node[] }

/** The stretches of blocks that differ, between those of the longest sequence that both have. */
function changesOf(before: readonly Node[], after: readonly Node[]): Change[] {
  const lengths = lengthsOf(before, after)
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const changes: Change[] = []
  let [from, start] = [0, 0]
  for (let i = 0, j = 0; i <= before.length || j <= after.length; ) {
    const same = isSame(before[i], after[j])
    if (same || (i >= before.length && j >= after.length)) {
      if (i > from || j > start) changes.push({ from, to: i, nodes: after.slice(start, j) })
      i += 1
      j += 1
      ;[from, start] = [i, j]
    } else if (j >= after.length || (i < before.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) i += 1
    else j += 1
  }
  return changes
}

/** How many blocks two lists have in common, in order, from each pair of places on. */
function lengthsOf(before: readonly Node[], after: readonly Node[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    const below = lengths[i + 1] ?? []
    for (let j = after.length - 1; j >= 0; j--) {
      const same = isSame(before[i], after[j])
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other)
}

function sizeOf(nodes: readonly Node[]): number {
  return Fragment.fromArray([...nodes]).size
}
