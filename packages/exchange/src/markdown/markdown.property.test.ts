import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { publishedAs } from '../test-published.ts'
import { caseStudyMarkdown } from './markdown.ts'

/** Reading and writing whole documents takes its time. */
const fewer = { numRuns: Math.ceil((fc.readConfigureGlobal()?.numRuns ?? 100) / 4) }

const anyStudy = fc.oneof(anyCaseStudy, anyHostileCaseStudy)
const read = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
const within = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(within)] : [node]
const wordsOf = (node: Nodes): string =>
  within(node)
    .map((each) => ('value' in each ? each.value : ''))
    .join('')

/** The headings that are ours; no text of a case study makes another as high. */
const ours =
  /^(?:Evidence|At a glance|The problem|What was done|Who it is for|Aims|Evaluations|Said outside an evaluation|How it works|What has to be in place|Cost|Savings claimed|Savings audited|Effect on inequalities|How people concerned took part|Barriers|Lessons|What did not work|What they would do differently|Adaptations|Materials|Related guidance|Evidence from elsewhere|Recognitions|Sponsors|Conflicts of interest|Not told|Who disagrees|Claims above the evidence|Pictures|How we know|Sources|How to cite this)$/

test('whatever the texts say, the document keeps its shape: our headings, no HTML, no pictures', () => {
  fc.assert(
    fc.property(anyStudy, (caseStudy) => {
      const nodes = within(read(caseStudyMarkdown(caseStudy, publishedAs(caseStudy))))
      const headings = nodes.flatMap((node) => (node.type === 'heading' ? [node] : []))
      expect(wordsOf(headings[0]!)).toBe(caseStudy.title)
      expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1)
      for (const heading of headings) if (heading.depth === 2) expect(wordsOf(heading)).toMatch(ours)
      expect(nodes.map(({ type }) => type)).toEqual(
        expect.not.arrayContaining(['html', 'image', 'definition', 'footnoteDefinition']),
      )
    }),
    fewer,
  )
})

test('whatever the texts say, links lead only where the case study or its page says', () => {
  fc.assert(
    fc.property(anyStudy, (caseStudy) => {
      const published = publishedAs(caseStudy)
      const links = within(read(caseStudyMarkdown(caseStudy, published))).flatMap((node) =>
        node.type === 'link' ? [node.url] : [],
      )
      const all = JSON.stringify([caseStudy, published.publication.address])
      // An address that stands in quotation marks is found with the closing one.
      for (const url of links) expect(all).toContain(url.replace(/^mailto:/, '').replace(/[”’]+$/, ''))
    }),
    fewer,
  )
})
