import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each<[markdown: string, plain: string]>([
  ['A **bold** and _soft_ *word* and `code`', 'A bold and soft word and code'],
  ['See [the report](https://example.org/a_b_c) now', 'See the report now'],
  ['![A map](map.png)', 'A map'],
  ['At <https://example.org/x>', 'At https://example.org/x'],
  ['# Title\n\nText\n\n- one\n- two\n1. three\n> said', 'Title\nText\none\ntwo\nthree\nsaid'],
  ['| Year | Calls |\n| --- | ---: |\n| 2019 | 40 |', 'Year Calls\n2019 40'],
  ['snake_case_word and 3 * 4 * 5 and p < 0.05', 'snake_case_word and 3 * 4 * 5 and p < 0.05'],
  ['A literal \\* star', 'A literal * star'],
  ['[ref]: https://example.org\nText', 'Text'],
])('%j is heard as %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain)
})

test('keeps every letter and digit of a text without links', () => {
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
  const anyMarkdown = fc
    .array(fc.constantFrom('word', '**', '_', '*', '`', '#', '-', '>', '|', '~~', ' ', '\n', 'é', '\\'))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      expect(letters(plainText(text))).toBe(letters(text))
    }),
  )
})
