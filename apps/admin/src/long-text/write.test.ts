import { LongText, unsafeMarkdown } from '@casebook/core/long-text'
import { describe, expect, test } from 'vitest'
import { readDocument } from './read.ts'
import { schema } from './schema.ts'
import { writeBlocks } from './write.ts'

const typed = (words: string) => schema.node('paragraph', null, [schema.text(words)])
const rewritten = (markdown: string) => writeBlocks(readDocument(markdown).children).markdown

describe('words that are typed', () => {
  test.each([
    'p < 0.05, n<30; foo <> bar',
    'About ~30 people, a_b and c_d, 2 * 3 * 4',
    'Fish & chips, AT&T, “smart” ‘quotes’ – dash — dash… 👮🏽‍♀️',
    'עברית وعربي and back',
    'See https://x.example/a_b_c?d=e&f=g and www.x.example, or write to a.b@x.example.',
    'C:\\Users and a \\ b',
    'Section 4.1. [Smith 2014] (p. 3)',
    'a | b, 50% & #2',
  ])('stand as they are: %s', (words) => {
    expect(writeBlocks([typed(words)]).markdown).toBe(words)
  })

  test.each([
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['1. first', '1\\. first'],
    ['# not a heading', '\\# not a heading'],
    ['*not bold*', '\\*not bold\\*'],
    ['&lt;b>', '\\&lt;b>'],
    ['[a](javascript:alert(1))', '\\[a]\\(javascript:alert(1))'],
    ['[a]: javascript:alert(1)', '\\[a]\\: javascript:alert(1)'],
    ['- dash', '\\- dash'],
    ['> more', '\\> more'],
  ])('are escaped where they would be markup: %s', (words, markdown) => {
    expect(writeBlocks([typed(words)]).markdown).toBe(markdown)
    expect(readDocument(markdown).textContent).toBe(words)
    expect(unsafeMarkdown(markdown)).toEqual([])
  })

  test('lose what cannot be seen and core does not keep', () => {
    expect(LongText.parse(writeBlocks([typed('a\u0000b\u0007c\ud800d')]).markdown)).toBe('abc\ufffdd')
  })
})

describe('what was read', () => {
  test.each([
    '# One\n\n## Two',
    'One **bold** and *it* and ~~gone~~ and `code` [link](https://x.example "title").',
    '- one\n- two\n  - three\n\n3. four\n4. five',
    '> quote\n>\n> more',
    '| a | b |\n| - | -: |\n| 1 | 2 |',
    'a\\\nb',
    '```js\nx < y\n```',
    '---',
    '- [x] done\n- [ ] not',
    'See ![The map](https://x.example/map.png) and <https://x.example>.',
  ])('is written the same: %s', (markdown) => {
    expect(rewritten(markdown)).toBe(markdown)
  })

  test('bold that ends in a space is bold without it', () => {
    const bold = schema.text('so ', [schema.mark('strong')])
    const block = schema.node('paragraph', null, [bold, schema.text('be it')])
    expect(writeBlocks([block]).markdown).toBe('**so** be it')
  })

  test('code that core takes for HTML is kept as words', () => {
    expect(rewritten('`<b>` and\n\n```\n<script>\n```')).toBe('&lt;b> and\n\n&lt;script>')
  })
})
