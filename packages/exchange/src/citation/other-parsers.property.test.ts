import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { caseStudy } from '@casebook/core/synthetic/builders'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedAs } from '../test-published.ts'
import { writeBibtex } from './bibtex.ts'
import { citeCaseStudy, citeSource } from './cite.ts'
import type { CslItem } from './csl.ts'
import { readBibtex } from './read-bibtex.ts'
import { writeRis } from './ris.ts'
import { anyReference } from './test-references.ts'
import { citationText } from './text.ts'

/** The references that citation-js finds in a text of ours. */
const readByOthers = (text: string, forceType: string): CslItem[] =>
  plugins.input.chain(text, { forceType, generateGraph: false, strict: false })

/** What every program has to find again: more may be told in words of its own, and a body may be taken for a family. */
const essence = ({ title, author, issued, URL }: CslItem) => ({
  title,
  author: author?.map((name) => ('literal' in name ? name.literal : name.family)),
  year: issued?.['date-parts'][0][0],
  URL,
})

const study = caseStudy()
const cited = citeCaseStudy(study, { ...publishedAs(study), asAt: '2026-11-23' })
const sources = (['report', 'journal-article', 'news', 'web-page', 'data', 'other'] as const).map((kind) =>
  citeSource({
    id: kind,
    title: 'What was found & how',
    publisher: 'The Trust',
    year: 2021,
    url: 'https://x.example/a_b',
    kind,
  }),
)

describe('citation-js finds in our files what we wrote', () => {
  test.each([cited, ...sources])('of $type in RIS', (item) => {
    expect(readByOthers(writeRis([item]), '@ris/file').map(essence)).toEqual([essence(item)])
  })

  test.each([cited, ...sources])('of $type in BibTeX', (item) => {
    expect(readByOthers(writeBibtex([item]), '@bibtex/text').map(essence)).toEqual([essence(item)])
  })

  test('of any text in BibTeX', () => {
    fc.assert(
      fc.property(anyReference, ({ author: _, ...item }) => {
        const [found] = readByOthers(writeBibtex([item]), '@bibtex/text')
        const own = readBibtex(writeBibtex([item]))
        expect(own.ok && own.value.items[0]?.title).toBe(item.title)
        expect(found?.title?.replace(/<[^>]*>/g, '')).toBe(item.title?.replace(/<[^>]*>/g, ''))
      }),
    )
  })
})

describe('we find in the files of citation-js what it wrote', () => {
  test.each([cited, ...sources])('of $type in BibTeX', (item) => {
    const written = String(plugins.output.format('bibtex', [item], { format: 'text' }))
    const read = readBibtex(written)
    expect(read.ok && read.value.items.map(essence)).toEqual([essence(item)])
  })
})

/** As citeproc has it: the American order of a date, and of a page neither version nor day. */
const american = (line: string) =>
  line
    .replace(/\((\d{4}), (\d+) ([A-Z][a-z]+)\)/, '($1, $3 $2)')
    .replace(' (Version 2)', '')
    .replace(/Retrieved \d+ [A-Z][a-z]+ \d{4}, from /, '')

test.each([cited, ...sources.filter(({ type }) => type !== 'dataset')])(
  'citeproc writes the same line of APA for a $type, but that ours says as at when',
  (item) => {
    const line = String(
      plugins.output.format('bibliography', [item], { template: 'apa', format: 'text' }),
    ).trim()
    expect(american(citationText(item, 'apa'))).toBe(line)
  },
)
