import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

test.each([
  ['one paragraph', 'One line\nand another', ['One line\nand another']],
  ['two paragraphs', 'One\n\nTwo', ['One', 'Two']],
  ['a heading and what follows it at once', '## Heading\nText', ['## Heading', 'Text']],
  ['a heading after a text', 'Text\n### Heading', ['Text', '### Heading']],
  ['a list', '- one\n- two\n  goes on\n* three', ['- one', '- two\n  goes on', '* three']],
  ['a list with numbers', 'Steps:\n1. one\n2) two', ['Steps:', '1. one', '2) two']],
  ['a quote', '> one\n> two', ['> one\n> two']],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', ['| a | b |\n| - | - |\n| 1 | 2 |']],
  ['a hyphen that starts no list', 'One\n-two', ['One\n-two']],
  ['a year that starts no list', 'Since\n2016 it ran', ['Since\n2016 it ran']],
  ['Windows line ends', 'One\r\n\r\nTwo', ['One', 'Two']],
  ['nothing', '', []],
  ['white space alone', ' \n ', []],
])('%s', (_, text, blocks) => {
  expect(blocksOf(text).blocks.map((block) => block.text)).toEqual(blocks)
})

test('blocks and the white space between them are the text', () => {
  const piece = fc.constantFrom('word', ' ', '\n', '\n\n', '- ', '# ', '1. ', '\r\n', '\t', '| a |')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const { blocks, after } = blocksOf(text)
      expect(blocks.map(({ space, text: block }) => space + block).join('') + after).toBe(text)
      for (const { space, text: block } of blocks) {
        expect(space.trim()).toBe('')
        expect(block.trimEnd()).toBe(block)
        expect(block).not.toBe('')
      }
    }),
    { numRuns: 1000 },
  )
})
