import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

import { inLine, type Line, paragraph } from './nodes.ts'

type Setting = {
  /** How many levels down each heading goes. */
  down: number
  /** Where the links lead whose targets stand elsewhere in the text. */
  targets: ReadonlyMap<string, string>
}

const reading = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** What could be Markdown in a text. Most texts hold none of it, and are a paragraph as they are. */
const perhapsMarkdown = /[\\*_`[\]<>&~|#@=\r\n]|:\/\/|www\.|^(?:[-+]|\d+[.)])/i

/**
 * A long text as the blocks of a document, so that it stays within its place there: its highest heading comes just below
 * `under`, its links need no definitions elsewhere, and raw HTML and pictures are text.
 */
export function longText(text: string, under: 2 | 3): BlockContent[] {
  if (!perhapsMarkdown.test(text)) return [paragraph(text)]
  const { children } = fromMarkdown(text, reading)
  const everything = children.flatMap(within)
  const highest = Math.min(6, ...everything.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])))
  const targets = new Map(
    everything.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  )
  return children.flatMap((node) =>
    settled(node, { down: under + 1 - highest, targets }, true),
  ) as BlockContent[]
}

/** A long text as an entry of a list, with words before and after it, in its own paragraphs where it begins and ends in one. */
export function entry(
  text: string,
  { before = '', after = '' }: { before?: Line; after?: Line } = {},
): BlockContent[] {
  const blocks = longText(text, 3)
  const [first, ...others] = blocks
  const headed =
    first?.type === 'paragraph'
      ? [paragraph([...inLine(before), ...first.children]), ...others]
      : [...(before === '' ? [] : [paragraph(before)]), ...blocks]
  const last = headed.at(-1)
  if (after === '') return headed
  if (last?.type !== 'paragraph') return [...headed, paragraph(after)]
  return [...headed.slice(0, -1), paragraph([...last.children, ' ', ...inLine(after)])]
}

function within(node: RootContent): RootContent[] {
  return 'children' in node ? [node, ...(node.children as RootContent[]).flatMap(within)] : [node]
}

/** A node as it may stand in a document of ours; `block` says whether blocks stand beside it. */
function settled(node: RootContent, setting: Setting, block: boolean): RootContent[] {
  switch (node.type) {
    case 'definition':
      return []
    case 'html':
      return asText(node.value, block)
    case 'image':
    case 'imageReference':
      return asText(node.alt ?? '', block)
    case 'footnoteReference':
      return asText(` (note ${node.label ?? node.identifier})`, block)
    case 'footnoteDefinition':
      return inside(node.children, setting, true)
    case 'linkReference': {
      const url = setting.targets.get(node.identifier) ?? ''
      return [{ type: 'link', url, children: inside(node.children, setting, false) as PhrasingContent[] }]
    }
    case 'heading': {
      const depth = Math.min(6, node.depth + setting.down) as 1 | 2 | 3 | 4 | 5 | 6
      return [{ ...node, depth, children: inside(node.children, setting, false) as PhrasingContent[] }]
    }
    default: {
      if (!('children' in node)) return [node]
      const holdsBlocks = node.type === 'blockquote' || node.type === 'listItem'
      return [{ ...node, children: inside(node.children, setting, holdsBlocks) } as RootContent]
    }
  }
}

function inside(nodes: readonly RootContent[], setting: Setting, block: boolean): RootContent[] {
  return nodes.flatMap((node) => settled(node, setting, block))
}

function asText(value: string, block: boolean): RootContent[] {
  const text = { type: 'text', value } as const
  return [block ? { type: 'paragraph', children: [text] } : text]
}
