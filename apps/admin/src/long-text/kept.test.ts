import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { keep, textOf } from './kept.ts'
import { readDocument } from './read.ts'
import { schema } from './schema.ts'

const paragraph = (words: string) => schema.node('paragraph', null, [schema.text(words)])

/** The text after one of its blocks was replaced, taken out or put in, as an editor would do it. */
function edited(markdown: string, change: (blocks: Node[]) => Node[]): string {
  const doc = readDocument(markdown)
  return textOf(doc.copy(fragment(change([...doc.children]))), keep(markdown, doc)).markdown
}

function fragment(blocks: Node[]): Node['content'] {
  return schema.node('doc', null, blocks).content
}

const odd = '* odd   bullets\n* kept\n\n\nSome __words__\non two lines.\n\n| a|b |\n|:-|-|\n|1|2|\n'

describe('textOf', () => {
  test('gives the text itself while the document is the one that was read', () => {
    const doc = readDocument(odd)
    expect(textOf(readDocument(odd), keep(odd, doc)).markdown).toBe(odd)
  })

  test('writes anew the block that was touched, and leaves the others as they came', () => {
    expect(edited(odd, ([list, , ...rest]) => [list!, paragraph('Now this.'), ...rest])).toBe(
      '* odd   bullets\n* kept\n\nNow this.\n\n| a|b |\n|:-|-|\n|1|2|\n',
    )
  })

  test('leaves a block out and puts one in', () => {
    expect(edited('A  a\n\nB *b*\n\n\nC', ([a, , c]) => [a!, c!, paragraph('D')])).toBe('A  a\n\nC\n\nD')
    expect(edited('A  a\n\nB *b*', (blocks) => [paragraph('First'), ...blocks])).toBe(
      'First\n\nA  a\n\nB *b*',
    )
  })

  test('leaves out paragraphs that hold nothing', () => {
    expect(edited('A', ([a]) => [a!, schema.node('paragraph'), schema.node('paragraph')])).toBe('A')
    expect(edited('A', () => [schema.node('paragraph')])).toBe('')
  })

  test('loses no address of a link that other blocks need, wherever the blocks go', () => {
    const text = 'See [one][1].\n\n[1]: https://x.example\n\nAnd [more][1].'
    expect(edited(text, ([a, b]) => [a!, b!, paragraph('End')])).toBe(`${text}\n\nEnd`)
    expect(edited(text, ([, b]) => [b!])).toBe('And [more][1].\n\n[1]: https://x.example')
  })

  test('writes all anew where blocks would run together', () => {
    const list = readDocument('- a').firstChild!
    expect(edited('- one\n\ntwo\n\n- three', ([one, , three]) => [one!, list, three!])).toBe(
      '- one\n\n* a\n\n- three',
    )
  })

  test('tells where each block stands in the text', () => {
    const doc = readDocument(odd)
    const { markdown, pieces } = textOf(doc, keep(odd, doc))
    for (const { from, markdown: block } of pieces) expect(markdown.startsWith(block, from)).toBe(true)
    expect(pieces.map(({ node }) => node.type.name)).toEqual(['bulletList', 'paragraph', 'table'])
  })
})
