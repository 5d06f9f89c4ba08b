import { unsafeMarkdown } from '@casebook/core/long-text'
import { LongText } from '@casebook/ui/long-text'
import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { keep, textOf } from './kept.ts'
import { readDocument } from './read.ts'
import { schema } from './schema.ts'
import { writeBlocks } from './write.ts'

const crumb = fc.constantFrom(
  ...[
    'p < 0.05',
    'n<30',
    'foo <> bar',
    '<script>',
    '</b>',
    '<!--',
    '&lt;',
    '&amp',
    '&#106;',
    '\\',
    '\\\\',
    '1.',
    '2)',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '#',
    '## ',
    '- ',
    '+',
    '+ ',
    '> ',
    '>',
    '|',
    '---',
    '===',
    ':',
    '!',
  ],
  ...[
    '[',
    ']',
    '](',
    ']:',
    '[x]',
    '[ ]',
    '(',
    ')',
    '[^1]',
    '[^1]:',
    'javascript:alert(1)',
    'https://x.example/a_b*c',
  ],
  ...[
    'www.x.example',
    'a.b@x.example',
    '<https://x.example>',
    '\t',
    ' ',
    '  ',
    '    ',
    ' ',
    '.',
    '“q”',
    '’',
    '👮🏽‍♀️',
  ],
  ...[
    'עברית',
    'é',
    '\u00a0',
    '\u200b',
    '=',
    '$',
    '"',
    'word',
    'a',
    '|-|',
    '| - |',
    'http',
    '://',
    'w',
    's:',
    '@',
  ],
)
const words = fc.oneof(
  fc.array(crumb, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(crumb, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)
const address = fc.constantFrom(
  'https://x.example',
  'https://x.example/a_(b)?c=d&e#f',
  'mailto:a@b.example',
  '#a',
  '/a*b_c',
)
const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('strong', 'emphasis', 'delete', 'inlineCode').map((name) => schema.mark(name)),
    address.map((href) => schema.mark('link', { href })),
  ),
  { maxLength: 3, selector: ({ type }) => type.name },
)
const phrase = fc
  .tuple(words, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: marks }))
  .map(([text, on]) =>
    schema.text(
      text,
      on.reduce<ReturnType<typeof schema.mark>[]>((set, mark) => [...mark.addToSet(set)], []),
    ),
  )
const line = fc.array(phrase, { minLength: 1, maxLength: 4 })
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => all.flatMap((one, at) => (at === 0 ? one : [schema.node('break'), ...one])))
const node =
  (name: string, attributes: Record<string, unknown> | null = null) =>
  (content: Node[]) =>
    schema.node(name, attributes, content)
const row = (cells: Node[][], head: boolean) =>
  node(head ? 'headRow' : 'row')(cells.map(node(head ? 'headCell' : 'cell')))

const { block } = fc.letrec<{ block: Node; leaf: Node; list: Node }>((tie) => ({
  leaf: fc.oneof(
    { weight: 5, arbitrary: lines.map(node('paragraph')) },
    fc
      .tuple(line, fc.integer({ min: 1, max: 6 }))
      .map(([content, depth]) => node('heading', { depth })(content)),
    fc.constant(schema.node('rule')),
    words.map((text) => schema.node('codeBlock', null, [schema.text(text)])),
    fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(line, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      )
      .map((rows) => node('table')(rows.map((cells, at) => row(cells, at === 0)))),
  ),
  list: fc
    .record({
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      ordered: fc.boolean(),
      spread: fc.boolean(),
      start: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ items, ordered, spread, start }) =>
      node(
        ordered ? 'orderedList' : 'bulletList',
        ordered ? { spread, start } : { spread },
      )(items.map(node('listItem'))),
    ),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('leaf'),
    tie('list'),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map(node('blockquote')),
  ),
}))
const document = fc.array(block, { minLength: 1, maxLength: 4 }).map(node('doc'))
const markdown = fc
  .array(
    fc.tuple(
      fc.oneof(
        crumb.filter((part) => !/<[a-z/!]|\^1/.test(part)),
        fc.constantFrom('\n', '\n\n', '\n- ', '\n> ', '\n1. ', '\n    ', '[a](/b)', '![c](/d)'),
      ),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''))

const inline = /^<\/?(?:a|strong|em|del|code)\b/

/** What readers are shown, letter by letter with the marks on it, without white space, lines of a heading and what is empty. */
function viewed(text: string): string[] {
  const html = renderToStaticMarkup(createElement(LongText, { text })).replace(
    /<h\d>.*?<\/h\d>/gs,
    (heading) => heading.replaceAll('<br/>', ' '),
  )
  const shown: string[] = []
  const marks: string[] = []
  for (const [part] of html.matchAll(/<[^>]*>|&[^;]*;|[^<&]/gu)) {
    if (!part.startsWith('<')) {
      if (part.trim() !== '') shown.push(`${part} ${[...new Set(marks)].sort().join(' ')}`)
    } else if (inline.test(part)) {
      if (part.startsWith('</')) marks.pop()
      else marks.push(part)
    } else if (part.startsWith('</') && shown.at(-1)?.startsWith(`<${part.slice(2, -1)}`)) shown.pop()
    else shown.push(part)
  }
  return shown
}

/** All the words of a document, as somebody reads them. */
function read(doc: Node): string {
  return doc
    .textBetween(0, doc.content.size, ' ', ' ')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
}

const runs = { numRuns: 150 }

describe('whatever is typed, pasted and marked', () => {
  test('is written so that it is read as the same words, core keeps it, and writing it again changes nothing', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const text = writeBlocks(doc.children).markdown
        expect(unsafeMarkdown(text)).toEqual([])
        const again = readDocument(text)
        expect(writeBlocks(again.children).markdown).toBe(text)
        expect(read(again).replaceAll(' ', '')).toBe(read(doc).replaceAll(' ', ''))
      }),
      runs,
    )
  })

  test('as plain words never becomes markup', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const blocks = paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)]))
        const again = readDocument(writeBlocks(blocks).markdown)
        again.forEach((child) => {
          expect(child.type.name).toBe('paragraph')
          child.forEach((part) => {
            expect([part.type.name, part.marks.map(({ type }) => type.name)]).toEqual(['text', []])
          })
        })
      }),
      runs,
    )
  })
})

describe('any Markdown that comes in', () => {
  test('is edited as readers see it: written anew, it looks the same to them', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const anew = writeBlocks(readDocument(text).children).markdown
        expect(viewed(anew)).toEqual(viewed(text))
        expect(writeBlocks(readDocument(anew).children).markdown).toBe(anew)
      }),
      runs,
    )
  })

  test('comes out byte for byte while nobody touches it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const doc = readDocument(text)
        expect(textOf(readDocument(text), keep(text, doc)).markdown).toBe(text)
      }),
    )
  })
})
