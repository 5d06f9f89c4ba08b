import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keep, textOf } from './kept.ts'
import { placesOf } from './places.ts'
import { readDocument } from './read.ts'

/** The words that stand in the document where the mark on `words` was placed. */
function placed(markdown: string, words: string): string | undefined {
  const doc = readDocument(markdown)
  const start = markdown.indexOf(words)
  const mark = { words, start, end: start + words.length, kind: 'causal', says: 'It is marked.' } as const
  const range = placesOf([mark], textOf(doc, keep(markdown, doc)))[0]?.range
  return range && doc.textBetween(range.from, range.to, ' ', ' ')
}

describe('placesOf', () => {
  test('finds a word wherever it stands, whatever stands around it', () => {
    const around = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        ' **b** ',
        ' \\* ',
        ' &amp; ',
        ' &#x41; ',
        ' `c` ',
        ' [d](https://x.example) ',
        ' 👮🏽‍♀️ ',
        ' < ',
        ' ~~e~~ ',
        '\n',
        ' \\\\ ',
        ' www.x.example ',
      ),
      { maxLength: 12 },
    )
    const block = fc.constantFrom('', '- ', '> ', '## ', '1. ')
    fc.assert(
      fc.property(block, around, around, (start, before, after) => {
        const text = `First.\n\n${start}x${before.join('')} marked ${after.join('')}`
        expect(placed(text, 'marked')).toBe('marked')
      }),
    )
  })
})
