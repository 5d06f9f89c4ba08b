import { Fragment, type ReactElement, type ReactNode } from 'react'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)
type Root = ReturnType<typeof parser.parse>
type Block = Root['children'][number]

/**
 * What a reader's browser may be sent to; anything else is shown as text. Browsers take a backslash for a slash and
 * pass over tabs and line breaks, so that `/\host` and a tab between two slashes lead to another host.
 */
const safeTarget = /^(?:https?:\/\/(?!\/)|mailto:|\/(?!\/)|#)[^\\\s\p{Cc}]*$/iu

/** What could be Markdown in one line of text. Most texts hold none of it, and parsing costs more than all else on a page. */
const perhapsMarkdown = /[\\*_`[\]<>&~|#@\n]|:\/\/|www\.|^(?:[-+]|\d+[.)])/i

/**
 * Long text as React elements, made from the Markdown tree by an allow-list: what is not on it is shown as text or left
 * out, and raw HTML is always text. `level` is the level of its highest sub-heading.
 */
export function LongText({ text, level = 3 }: { text: string; level?: 2 | 3 | 4 | 5 }): ReactElement {
  if (!perhapsMarkdown.test(text)) {
    return (
      <div className="long-text">
        <p>{text}</p>
      </div>
    )
  }
  const root = parser.parse(text)
  const links = new Map<string, string>()
  for (const node of root.children) if (node.type === 'definition') links.set(node.identifier, node.url)
  return <div className="long-text">{all(root.children, { level, links })}</div>
}

/** The words of a long text alone, on one line, for lists and descriptions. */
export function plainText(text: string): string {
  if (!perhapsMarkdown.test(text)) return text
  return wordsOf(parser.parse(text)).replace(/\s+/g, ' ').trim()
}

type Setting = { level: number; links: Map<string, string> }

function all(nodes: readonly Block[], setting: Setting): ReactNode[] {
  return nodes.map((node, at) => <Fragment key={at}>{draw(node, setting)}</Fragment>)
}

function draw(node: Block, setting: Setting): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value
    case 'paragraph':
      return <p>{all(node.children, setting)}</p>
    case 'emphasis':
      return <em>{all(node.children, setting)}</em>
    case 'strong':
      return <strong>{all(node.children, setting)}</strong>
    case 'delete':
      return <del>{all(node.children, setting)}</del>
    case 'break':
      return <br />
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <pre>{node.value}</pre>
    case 'thematicBreak':
      return <hr />
    case 'blockquote':
      return <blockquote>{all(node.children, setting)}</blockquote>
    case 'heading':
      return heading(node.depth, setting.level, all(node.children, setting))
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{all(node.children, setting)}</ol>
      ) : (
        <ul>{all(node.children, setting)}</ul>
      )
    case 'listItem':
      return <li>{all(tightened(node), setting)}</li>
    case 'link':
      return link(node.url, all(node.children, setting))
    case 'linkReference':
      return link(setting.links.get(node.identifier) ?? '', all(node.children, setting))
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'table':
      return table(node, setting)
    default:
      return null
  }
}

/** A list whose items stand close holds no paragraphs. */
function tightened(item: Extract<Block, { type: 'listItem' }>): Block[] {
  if (item.spread) return item.children
  return item.children.flatMap((child): Block[] => (child.type === 'paragraph' ? child.children : [child]))
}

function heading(depth: number, level: number, children: ReactNode): ReactNode {
  const Heading = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(level + depth - 1, 6) - 2] ?? 'h6'
  return <Heading>{children}</Heading>
}

function link(target: string, children: ReactNode): ReactNode {
  return safeTarget.test(target) ? <a href={target}>{children}</a> : children
}

function table(node: Extract<Block, { type: 'table' }>, setting: Setting): ReactNode {
  const [head, ...rows] = node.children
  const cells = (row: (typeof node.children)[number], Cell: 'th' | 'td') =>
    row.children.map((cell, at) => <Cell key={at}>{all(cell.children, setting)}</Cell>)
  return (
    <table>
      {head && (
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function wordsOf(node: Root | Block): string {
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const words = node.children.map(wordsOf)
  return node.type === 'paragraph' || node.type === 'heading' ? `${words.join('')} ` : words.join('')
}
