import { unsafeMarkdown } from '@casebook/core/long-text'
import { LongText } from '@casebook/ui/long-text'
import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { block, document, markdown, words } from './arbitraries.ts'
import { keep, textOf } from './kept.ts'
import { documentOf, readDocument } from './read.ts'
import { schema } from './schema.ts'
import { writeBlocks } from './write.ts'

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

const fragmentOf = (nodes: Node[]) =>
  schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]).content
/** A document takes time to make, to write and to read. */
const patience = 60_000

describe('whatever is typed, pasted and marked', () => {
  test(
    'is written so that it is read as the same words, core keeps it, and writing it again changes nothing',
    () => {
      fc.assert(
        fc.property(document, (doc) => {
          const text = writeBlocks(doc.children).markdown
          expect(unsafeMarkdown(text)).toEqual([])
          const again = readDocument(text)
          expect(writeBlocks(again.children).markdown).toBe(text)
          expect(read(again).replaceAll(' ', '')).toBe(read(doc).replaceAll(' ', ''))
        }),
      )
    },
    patience,
  )

  test(
    'as plain words never becomes markup',
    () => {
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
      )
    },
    patience,
  )
})

describe('any Markdown that comes in', () => {
  test(
    'is edited as readers see it: written anew, it looks the same to them',
    () => {
      fc.assert(
        fc.property(markdown, (text) => {
          const anew = writeBlocks(readDocument(text.trim()).children).markdown
          expect(viewed(anew)).toEqual(viewed(text.trim()))
          expect(writeBlocks(readDocument(anew).children).markdown).toBe(anew)
        }),
      )
    },
    patience,
  )

  test('comes out byte for byte while nobody touches it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const doc = readDocument(text)
        expect(textOf(readDocument(text), keep(text, doc)).markdown).toBe(text)
      }),
    )
  })

  test(
    'is read as the blocks that it was made of, whichever are taken out, put in and left',
    () => {
      const change = fc.oneof(fc.constant('keep' as const), fc.constant('drop' as const), block)
      fc.assert(
        fc.property(markdown, fc.array(change, { maxLength: 8 }), (text, changes) => {
          const doc = readDocument(text)
          const blocks = doc.children.filter((child) => writeBlocks([child]).markdown !== '')
          const made = changes.flatMap((one) =>
            one === 'drop' && blocks.shift() ? [] : one === 'keep' ? blocks.splice(0, 1) : [one],
          )
          const nodes = [...made, ...blocks].filter((one) => typeof one !== 'string')
          const edited = doc.copy(fragmentOf(nodes))
          const again = readDocument(textOf(edited, keep(text, doc)).markdown)
          const expected = nodes.flatMap((one) =>
            doc.children.includes(one) ? [one] : writeBlocks([one]).reading,
          )
          // Where blocks would run together, all is written anew.
          const anew = writeBlocks(nodes).reading
          expect([documentOf(expected).toJSON(), documentOf(anew).toJSON()]).toContainEqual(again.toJSON())
        }),
      )
    },
    patience,
  )
})
