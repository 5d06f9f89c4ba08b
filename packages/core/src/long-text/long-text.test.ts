import { describe, expect, test } from 'vitest'
import { parse } from '../reason/parse.ts'
import { LongText, ShortText, WebAddress } from './long-text.ts'

describe.each([
  ['LongText', LongText, 20_000],
  ['ShortText', ShortText, 600],
] as const)('%s', (_, schema, longest) => {
  test('keeps a text, trimmed, up to its length', () => {
    expect(schema.parse('  Calls fell by 12% (p < 0.05).\t')).toBe('Calls fell by 12% (p < 0.05).')
    expect(schema.parse('x'.repeat(longest))).toHaveLength(longest)
    expect(schema.safeParse('x'.repeat(longest + 1)).success).toBe(false)
  })

  test.each(['', ' ', '\n\t', '\u00a0', '\ufeff', '\u200b', '\u200b \u200d', '\u00ad'])(
    'refuses %j, which shows nothing',
    (text) => {
      expect(schema.safeParse(text).success).toBe(false)
    },
  )

  test.each([
    '\u0000',
    'a\u0000b',
    'a\u0007b',
    'a\u001bb',
    'a\u007fb',
    'a\u009bb',
    'a\vb',
    'a\fb',
    'a\ud800b',
    '\udc00',
  ])('refuses %j, which a store may not hold', (text) => {
    const verdict = parse(schema, text)
    expect(verdict.ok || verdict.reasons.map(({ rule }) => rule)).toContain('invisible-character')
  })

  test.each(['Zoë and Llŷr', '👮🏽‍♀️ on patrol', 'a\tb', 'עברית', 'soft\u00adhyphen'])('keeps %j', (text) => {
    expect(schema.parse(text)).toBe(text)
  })

  test.each([3, null, undefined, ['a'], { text: 'a' }])('refuses %j, which is no text', (value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })
})

describe('LongText', () => {
  test('keeps paragraphs', () => {
    const text = 'One.\n\n- two\r\n- three\n\n> four\n\n| a |\n| - |\n| 5 |'
    expect(LongText.parse(text)).toBe(text)
  })

  test('refuses HTML and unsafe links with every reason', () => {
    const verdict = parse(LongText, 'a <b>b</b> [c](javascript:alert(1)) [d](//x.example)')
    expect(verdict.ok || verdict.reasons.map(({ rule, says }) => [rule, says])).toEqual([
      [
        'unsafe-markdown',
        'Take out the HTML at "<b>b</b> [c](javascript:alert(": write Markdown instead, or put a space after the "<".',
      ],
      [
        'unsafe-markdown',
        'Change the link "javascript:alert": links start with https://, http://, mailto:, # or a single /.',
      ],
      [
        'unsafe-markdown',
        'Change the link "//x.example": links start with https://, http://, mailto:, # or a single /.',
      ],
    ])
  })
})

describe('ShortText', () => {
  test.each(['a\nb', 'a\rb', 'a\r\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b'])(
    'refuses %j, which is more than one line',
    (text) => {
      const verdict = parse(ShortText, text)
      expect(verdict.ok || verdict.reasons.map(({ says }) => says)).toContain('Write it on one line.')
    },
  )

  test('keeps what would be HTML in a long text, for it is shown as it is written', () => {
    expect(ShortText.parse('Response in <ten minutes, a<b')).toBe('Response in <ten minutes, a<b')
  })
})

describe('WebAddress', () => {
  test.each([
    'https://www.example.org',
    'http://example.org/a/b.pdf?c=d&e=f:g#h',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org:8443/x',
    'https://example.org/@name/post',
    'https://example.org?mail=a@b.example',
    'https://bücher.example/straße',
    'https://doi.org/10.1000/xyz(2016)1',
    "https://example.org/it's",
  ])('keeps %s', (address) => {
    expect(WebAddress.parse(address)).toBe(address)
  })

  test.each([
    '',
    'https://',
    'https:///x',
    'https:x.example',
    'www.example.org',
    '//example.org',
    '/page',
    'ftp://example.org',
    'javascript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    ' https://example.org',
    'https://example.org ',
    'https://exa mple.org',
    'https://example.org/a b',
    'https://example.org\n',
    'https://example.org/\u0000',
    'https://example.org/\u0001',
    'https://example.org/"onclick="x',
    'https://example.org/<script>',
    'https://gov.uk@evil.example',
    'https://gov.uk:x@evil.example/',
    'https://gov.uk\\@evil.example',
    'https:\\\\example.org',
    'https://example.org\\evil',
    'https://?q',
    'https://#x',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('refuses %j', (address) => {
    expect(WebAddress.safeParse(address).success).toBe(false)
  })
})
