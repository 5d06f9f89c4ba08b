import { unsafeMarkdown } from '@casebook/core/long-text'
import type { Node } from '@tiptap/pm/model'
import type { AlignType, BlockContent, Code, Heading, ListItem, PhrasingContent, RowContent } from 'mdast'
import { phrasingOf } from './phrasing.ts'

/** A block as a tree of Markdown. What shows nothing is left out: Markdown has no empty paragraphs. */
export function treeOfBlock(node: Node): BlockContent[] {
  switch (node.type.name) {
    case 'paragraph': {
      const children = phrasingOf(node)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const children = phrasingOf(node)
      const depth = Math.min(Math.max(Number(node.attrs['depth']), 1), 6) as Heading['depth']
      return children.length === 0 ? [] : [{ type: 'heading', depth, children }]
    }
    case 'blockquote': {
      const children = inside(node)
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'bulletList':
    case 'orderedList':
      return listOf(node)
    case 'codeBlock':
      return codeOf(node)
    case 'rule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return tableOf(node)
    default:
      return []
  }
}

function inside(node: Node): BlockContent[] {
  return node.children.flatMap(treeOfBlock)
}

function listOf(node: Node): BlockContent[] {
  const contents = node.children.map(inside)
  const spread = node.attrs['spread'] === true || contents.some(standsApart)
  const children = node.children.flatMap((item, at): ListItem[] => {
    const content = contents[at] ?? []
    const checked =
      item.attrs['checked'] === true || item.attrs['checked'] === false ? item.attrs['checked'] : null
    return content.length === 0 ? [] : [{ type: 'listItem', spread, checked, children: content }]
  })
  if (children.length === 0) return []
  if (node.type.name === 'bulletList') return [{ type: 'list', ordered: false, spread, children }]
  return [{ type: 'list', ordered: true, start: Number(node.attrs['start']), spread, children }]
}

/** Where two blocks of an item would run together without a blank line between them, all the list is spread. */
function standsApart(content: readonly BlockContent[]): boolean {
  return content.some((left, at) => {
    const right = content[at + 1]
    return right !== undefined && !mayFollowAtOnce(left, right)
  })
}

function mayFollowAtOnce(left: BlockContent, right: BlockContent): boolean {
  if (left.type === 'heading' || left.type === 'code' || left.type === 'thematicBreak') return true
  if (left.type === 'list' || left.type === 'blockquote')
    return (
      right.type === 'heading' ||
      right.type === 'code' ||
      (right.type !== left.type && right.type in quoteOrList)
    )
  if (left.type !== 'paragraph') return false
  if (right.type === 'list') return !right.ordered || right.start === 1
  return right.type === 'heading' || right.type === 'code' || right.type === 'blockquote'
}

const quoteOrList = { list: true, blockquote: true }

/** Code that core takes for HTML or for a link cannot be escaped, so it is kept as words. */
function codeOf(node: Node): BlockContent[] {
  const value = node.textContent
  const { lang, meta } = node.attrs as Pick<Code, 'lang' | 'meta'>
  const code: Code = { type: 'code', value, lang: lang ?? null, meta: meta ?? null }
  if (unsafeMarkdown([lang, meta, value].join(' ')).length === 0) return [code]
  return value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] }))
}

function tableOf(node: Node): BlockContent[] {
  const width = Math.max(...node.children.map((row) => row.childCount))
  const align = node.attrs['align'] as AlignType[] | null
  const children = node.children.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, at): RowContent => {
      const children: PhrasingContent[] = at < row.childCount ? phrasingOf(row.child(at)) : []
      return { type: 'tableCell', children }
    }),
  }))
  return [{ type: 'table', align: Array.from({ length: width }, (_, at) => align?.[at] ?? null), children }]
}
