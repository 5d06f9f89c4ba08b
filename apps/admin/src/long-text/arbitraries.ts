import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { schema } from './schema.ts'

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
/** What somebody may type in a line. */
export const words = fc.oneof(
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
const line = fc.array(phrase, { minLength: 1, maxLength: 3 })
const lines = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((all) => all.flatMap((one, at) => (at === 0 ? one : [schema.node('break'), ...one])))
const node =
  (name: string, attributes: Record<string, unknown> | null = null) =>
  (content: Node[]) =>
    schema.node(name, attributes, content)
const row = (cells: Node[][], head: boolean) =>
  node(head ? 'headRow' : 'row')(cells.map(node(head ? 'headCell' : 'cell')))

const tied = fc.letrec<{ block: Node; leaf: Node; list: Node }>((tie) => ({
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
/** A block of any kind, with blocks within it. */
export const block = tied.block

/** Any document that can be made in the editor. */
export const document = fc.array(block, { minLength: 1, maxLength: 3 }).map(node('doc'))
/** Markdown as it may come from elsewhere, without raw HTML, footnotes and bare addresses. */
export const markdown = fc
  .array(
    fc.tuple(
      fc.oneof(
        crumb.filter((part) => !/<[a-z/!]|\^1|&#|@|www|http|:\/\//.test(part)),
        fc.constantFrom('\n', '\n\n', '\n- ', '\n> ', '\n1. ', '\n    ', '[a](/b)', '![c](/d)'),
      ),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''))
