import { Node } from '@tiptap/core'

const nested = { content: 'block+', group: 'block', defining: true } as const

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })

/** Comes first of the blocks, so that it is the one that fills a gap. */
const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { dir: 'auto' }, 0],
})

/** The highest is shown as h3, below the headings of the page's sections. `depth` is the number of its marks in Markdown. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'phrase*',
  defining: true,
  addAttributes: () => ({ depth: { default: 1, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1, h2, h3', attrs: { depth: 1 } },
    { tag: 'h4, h5, h6', attrs: { depth: 2 } },
  ],
  renderHTML: ({ node }) => [
    `h${Math.min(Math.max(Number(node.attrs['depth']), 1) + 2, 6)}`,
    { dir: 'auto' },
    0,
  ],
})

const Quote = Node.create({
  ...nested,
  name: 'blockquote',
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
})

/** `spread` is whether its items stand apart, each in paragraphs. */
const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ spread: { default: false, rendered: false } }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
})

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    spread: { default: false, rendered: false },
    start: { default: 1, parseHTML: (list: HTMLElement) => startOf(list.getAttribute('start')) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', { start: String(node.attrs['start']) }, 0],
})

/** Markdown counts to nine digits, and never below nought. */
function startOf(written: string | null): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : 1
}

/** `checked` keeps the box of a list of tasks, which no reader is shown. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ checked: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    lang: { default: null, rendered: false },
    meta: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', 0],
})

const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})

/** Its first row is its heading, as in Markdown; `align` is kept though readers see all columns alike. */
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'headRow row*',
  isolating: true,
  addAttributes: () => ({ align: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

const HeadRow = Node.create({
  name: 'headRow',
  content: 'headCell+',
  parseHTML: () => [{ tag: 'tr[data-head]', priority: 60 }],
  renderHTML: () => ['tr', { 'data-head': '' }, 0],
})

const Row = Node.create({
  name: 'row',
  content: 'cell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const HeadCell = Node.create({
  name: 'headCell',
  content: 'phrase*',
  isolating: true,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col', dir: 'auto' }, 0],
})

const Cell = Node.create({
  name: 'cell',
  content: 'phrase*',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', { dir: 'auto' }, 0],
})

/** Every kind of block that the viewer renders, and no other. */
export const blocks = [
  Document,
  Paragraph,
  Heading,
  Quote,
  BulletList,
  OrderedList,
  ListItem,
  CodeBlock,
  Rule,
  Table,
  HeadRow,
  Row,
  HeadCell,
  Cell,
]
