import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { isSafeAddress } from './address.ts'
import { isBareAddress, isUnseen, spanOf, treeOf } from './markdown.ts'
import { schema } from './schema.ts'

/** A block as it stands in a text: what is to be edited, and the Markdown that it was read from. */
export type ReadBlock = { readonly node: Node; readonly from: number; readonly to: number }

type Setting = { readonly markdown: string; readonly targets: ReadonlyMap<string, string> }

/** The blocks of a text that readers see. Any text can be read: what is not allowed is words. */
export function readBlocks(markdown: string): ReadBlock[] {
  const { children } = treeOf(markdown)
  const targets = new Map<string, string>()
  for (const node of children) if (node.type === 'definition') targets.set(node.identifier, node.url)
  return children.flatMap((child) => {
    if (isUnseen(child)) return []
    const span = spanOf(child) ?? { from: 0, to: 0 }
    return blocksOf(child, { markdown, targets }).map((node) => ({ node, ...span }))
  })
}

/** A text as a document to edit. */
export function readDocument(markdown: string): Node {
  return documentOf(readBlocks(markdown).map(({ node }) => node))
}

/** The last block is one that can be typed in, so that there is a way out of a table. */
export function documentOf(nodes: readonly Node[]): Node {
  const last = nodes.at(-1)?.type.name
  const closed = last === undefined || last === 'table' || last === 'codeBlock' || last === 'rule'
  return block('doc', closed ? [...nodes, block('paragraph', [])] : nodes)
}

function block(name: string, content: readonly Node[], attributes: Record<string, unknown> = {}): Node {
  const made = schema.nodes[name]?.createAndFill(attributes, Fragment.fromArray([...content]))
  if (!made) throw new Error(`A long text cannot hold this ${name}.`)
  return made
}

function blocksOf(node: RootContent, setting: Setting): Node[] {
  const inside = (children: readonly RootContent[]) => children.flatMap((child) => blocksOf(child, setting))
  switch (node.type) {
    case 'paragraph':
      return [block('paragraph', phrasesOf(node.children, [], setting))]
    case 'heading':
      return [block('heading', withoutBreaks(phrasesOf(node.children, [], setting)), { depth: node.depth })]
    case 'blockquote':
      return [block('blockquote', inside(node.children))]
    case 'list':
      return [listOf(node, setting)]
    case 'code':
      return [block('codeBlock', textOf(node.value), { lang: node.lang ?? null, meta: node.meta ?? null })]
    case 'thematicBreak':
      return [block('rule', [])]
    case 'table':
      return [tableOf(node, setting)]
    case 'html':
      return [block('paragraph', textOf(inOneLine(node.value)))]
    default:
      return []
  }
}

function listOf(node: List, setting: Setting): Node {
  const items = node.children.map((item) =>
    block(
      'listItem',
      item.children.flatMap((child) => blocksOf(child, setting)),
      { checked: item.checked ?? null },
    ),
  )
  const spread = node.children.some((item) => item.spread)
  return node.ordered
    ? block('orderedList', items, { spread, start: node.start ?? 1 })
    : block('bulletList', items, { spread })
}

function tableOf(node: Table, setting: Setting): Node {
  const rows = node.children.map((row, at) => {
    const cells = row.children.map((cell) =>
      block(at === 0 ? 'headCell' : 'cell', withoutBreaks(phrasesOf(cell.children, [], setting))),
    )
    return block(at === 0 ? 'headRow' : 'row', cells)
  })
  return block('table', rows, { align: node.align ?? null })
}

function phrasesOf(nodes: readonly PhrasingContent[], marks: readonly Mark[], setting: Setting): Node[] {
  return nodes.flatMap((node) => phraseOf(node, marks, setting))
}

function phraseOf(node: PhrasingContent, marks: readonly Mark[], setting: Setting): Node[] {
  const marked = (mark: Mark | undefined, children: readonly PhrasingContent[]) =>
    phrasesOf(children, mark?.addToSet(marks) ?? marks, setting)
  switch (node.type) {
    case 'text':
    case 'html':
      return textOf(inOneLine(node.value), marks)
    case 'inlineCode':
      return textOf(inOneLine(node.value), schema.mark('inlineCode').addToSet(marks))
    case 'emphasis':
    case 'strong':
    case 'delete':
      return marked(schema.mark(node.type), node.children)
    case 'link':
      return isBareAddress(node, setting.markdown)
        ? marked(undefined, node.children)
        : marked(linkTo(node.url, node.title), node.children)
    case 'linkReference':
      return marked(linkTo(setting.targets.get(node.identifier) ?? ''), node.children)
    case 'break':
      return [block('break', []).mark(marks)]
    case 'image':
    case 'imageReference':
      return [asWritten(node, node.alt ?? '', setting).mark(marks)]
    case 'footnoteReference':
      return [asWritten(node, `[${node.label ?? node.identifier}]`, setting).mark(marks)]
    default:
      return []
  }
}

function textOf(words: string, marks: readonly Mark[] = []): Node[] {
  return words === '' ? [] : [schema.text(words, marks)]
}

/** Markdown's lines within a paragraph flow together for readers. */
function inOneLine(words: string): string {
  return words.replace(/[\r\n]/g, ' ')
}

function linkTo(href: string, title?: string | null): Mark | undefined {
  return isSafeAddress(href) ? schema.mark('link', { href, title: title ?? null }) : undefined
}

function asWritten(node: Nodes, shows: string, { markdown }: Setting): Node {
  const span = spanOf(node)
  const source = span ? markdown.slice(span.from, span.to).replace(/\s*[\r\n][\s>]*/g, ' ') : shows
  return block('asWritten', [], { shows, source })
}

function withoutBreaks(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => (node.type.name === 'break' ? schema.text(' ', node.marks) : node))
}
