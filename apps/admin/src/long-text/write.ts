import { unsafeMarkdown } from '@casebook/core/long-text'
import type { Node } from '@tiptap/pm/model'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { readBlocks } from './read.ts'
import { treeOfBlock } from './tree.ts'

/** A block as it is written, and what is read from that: the same but for what Markdown cannot say. */
export type Written = { readonly markdown: string; readonly reading: readonly Node[] }

/**
 * Blocks as Markdown, which core keeps and of which the viewer makes the same. Words stand as they were typed where that
 * reads back the same, and with escapes where it would not.
 */
export function writeBlocks(nodes: readonly Node[]): Written {
  const firm = settled(nodes)
  if (!/[\\&]/.test(firm.markdown)) return firm
  const plain = written(firm.reading, asTyped)
  const same = sameBlocks(nodesOf(plain), firm.reading)
  return same && unsafeMarkdown(plain).length === 0 ? { ...firm, markdown: plain } : firm
}

/** A few blocks within each other are read in a simpler way than they were made; what is read from that is firm. */
function settled(nodes: readonly Node[]): Written {
  let markdown = written(nodes, escaped)
  for (let round = 0; ; round++) {
    const reading = nodesOf(markdown)
    const again = round < 4 && markdown.includes('\n') ? written(reading, escaped) : markdown
    if (again === markdown) return { markdown, reading }
    markdown = again
  }
}

function nodesOf(markdown: string): Node[] {
  return readBlocks(markdown).map(({ node }) => node)
}

/** Whether blocks are the same, of whichever editor they are. */
export function sameBlocks(some: readonly Node[], others: readonly Node[]): boolean {
  return (
    some.length === others.length &&
    some.every((node, at) => JSON.stringify(node.toJSON()) === JSON.stringify(others[at]?.toJSON()))
  )
}

/** A character escaped in a way that core takes for no start of HTML, and no definition of a link. */
const escaped: Handle = (node, parent, state, info) =>
  defaultHandlers
    .text(node, parent, state, info)
    .replace(/\\<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\](?=[:(])/g, ']\\')

const asTyped: Handle = (node: { value: string }) => node.value

/** The first letter is told to what stands before, which may need an escape. */
const asWritten = Object.assign((node: { value: string }) => node.value, {
  peek: (node: { value: string }) => node.value.charAt(0),
})

function written(nodes: readonly Node[], text: Handle): string {
  const options: Options = {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { text, asWritten } }],
  }
  return toMarkdown({ type: 'root', children: nodes.flatMap(treeOfBlock) }, options).replace(/\n$/, '')
}
