import { Mark, Node } from '@tiptap/core'
import { isSafeAddress } from './address.ts'

const Text = Node.create({ name: 'text', group: 'inline phrase' })

const Break = Node.create({
  name: 'break',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

/** What readers are shown little of and a writer may not lose: a picture, by its words, or the number of a note. */
const AsWritten = Node.create({
  name: 'asWritten',
  group: 'inline phrase',
  inline: true,
  atom: true,
  addAttributes: () => ({
    source: { default: '', rendered: false },
    shows: { default: '', rendered: false },
  }),
  renderHTML: ({ node }) => ['span', { class: 'long-text-editor__as-written' }, String(node.attrs['shows'])],
  renderText: ({ node }) => String(node.attrs['shows']),
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => isSafeAddress(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ mark }) => [
    'a',
    isSafeAddress(String(mark.attrs['href'])) ? { href: mark.attrs['href'], title: mark.attrs['title'] } : {},
    0,
  ],
})

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})

const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

const Deleted = Mark.create({
  name: 'delete',
  parseHTML: () => [{ tag: 'del' }, { tag: 's' }],
  renderHTML: () => ['del', 0],
})

const Code = Mark.create({
  name: 'inlineCode',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
})

/** Every kind of words that the viewer renders, and no other. */
export const phrases = [Text, Break, AsWritten, Link, Strong, Emphasis, Deleted, Code]
