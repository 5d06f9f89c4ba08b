import type { Node, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

const reading = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** The tree that the viewer makes of a text: the same parser with the same extensions. */
export function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, reading)
}

/** Where a node stands in the text it was read from; nowhere for an address that was found in the words afterwards. */
export function spanOf({ position }: Pick<Node, 'position'>): { from: number; to: number } | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A web address that stands in the words as it is, which readers see as a link though nobody marked it. */
export function isBareAddress(node: Nodes, markdown: string): boolean {
  if (node.type !== 'link') return false
  const span = spanOf(node)
  return span === undefined || !/[<[]/.test(markdown.charAt(span.from))
}

/** Blocks that readers are not shown, and that others may need: they stay in the text where they are. */
export function isUnseen({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}
