import { checkClaims } from '@casebook/core/claim'
import { describe, expect, test } from 'vitest'
import { keep, textOf } from './kept.ts'
import type { Mark } from './mark.ts'
import { placesOf } from './places.ts'
import { readDocument } from './read.ts'

const says = 'This says that the work had an effect.'

/** The words that stand in the document where each mark was placed. */
function placed(markdown: string, marks: (markdown: string) => readonly Mark[]): (string | undefined)[] {
  const doc = readDocument(markdown)
  return placesOf(marks(markdown), textOf(doc, keep(markdown, doc))).map(({ range }) =>
    range ? doc.textBetween(range.from, range.to, ' ', ' ') : undefined,
  )
}

const claims = (markdown: string) => checkClaims(markdown).map((claim) => ({ ...claim, says }))
const marked =
  (words: string, nth = 0) =>
  (markdown: string): Mark[] => {
    let start = markdown.indexOf(words)
    for (let seen = 0; seen < nth; seen++) start = markdown.indexOf(words, start + 1)
    return [{ words, start, end: start + words.length, kind: 'causal', says }]
  }

describe('placesOf', () => {
  test.each([
    ['plain words', 'The pilot reduced calls.', ['reduced']],
    ['words after escapes', '\\*\\_ 1\\. \\<: The pilot reduced calls.', ['reduced']],
    ['words after entities', 'Fish &amp; chips &#128512; &lt;b>: the pilot reduced calls.', ['reduced']],
    ['bold words', 'The pilot **reduced** calls.', ['reduced']],
    ['words within a list', '- one\n  - The pilot reduced calls.\n- It led to fewer.', ['reduced', 'led to']],
    ['words in a cell', '| a \\| b | c |\n| - | - |\n| d | The pilot reduced calls. |', ['reduced']],
    ['words over two lines', 'After a year it led\nto fewer calls.', ['led to']],
    ['words after a picture', '![The map](https://x.example/a.png) The pilot reduced calls.', ['reduced']],
    ['words after a bare address', 'At https://x.example/reduced the pilot reduced calls.', ['reduced']],
    [
      'words after an address of a link',
      '[1]: https://x.example\n\nThe pilot reduced [calls][1].',
      ['reduced'],
    ],
  ])('finds %s', (_, markdown, words) => {
    expect(placed(markdown, claims)).toEqual(words)
  })

  test('finds the one of several that is meant', () => {
    const text = 'It reduced calls & it reduced visits.'
    const doc = readDocument(text)
    const [first, second] = [0, 1].map(
      (nth) => placesOf(marked('reduced', nth)(text), textOf(doc, keep(text, doc)))[0]?.range?.from,
    )
    expect([first, second]).toEqual([4, 23])
  })

  test('takes the nearest of the same words where the text has gone on', () => {
    expect(
      placed('Well, it reduced calls.', () => [
        { words: 'reduced', start: 3, end: 10, kind: 'causal', says },
      ]),
    ).toEqual(['reduced'])
    expect(
      placed('It is gone.', () => [{ words: 'reduced', start: 3, end: 10, kind: 'causal', says }]),
    ).toEqual([undefined])
  })
})
