import { anyCaseStudy } from '@casebook/core/synthetic/arbitraries'
import * as fc from 'fast-check'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { anyHostileCaseStudy } from '../test-case-studies.ts'
import { publishedAs } from '../test-published.ts'
import { caseStudyJsonLd } from './case-study.ts'
import { jsonLdScriptText } from './document.ts'

const anyStudy = fc.oneof(anyCaseStudy, anyHostileCaseStudy)

/** The context of schema.org as far as it matters here: each property is one of its vocabulary. */
const documentLoader = async (documentUrl: string) => ({
  documentUrl,
  document: { '@context': { '@vocab': 'https://schema.org/' } },
})

/** Safe: what would be dropped in silence is an error. */
const options = { documentLoader, safe: true }

test('another program reads every property and every type as one of schema.org, and keeps the texts', async () => {
  await fc.assert(
    fc.asyncProperty(anyStudy, async (caseStudy) => {
      const document = caseStudyJsonLd(caseStudy, publishedAs(caseStudy))
      const [article] = await jsonld.expand(JSON.parse(JSON.stringify(document)), options)
      expect(article?.['@type']).toEqual(['https://schema.org/Article'])
      expect(article?.['https://schema.org/headline']).toEqual([{ '@value': caseStudy.title }])
      expect(article?.['https://schema.org/citation']).toHaveLength(caseStudy.sources.length)
    }),
  )
})

test('whatever the texts say, they stay inside the script element that holds them', () => {
  fc.assert(
    fc.property(anyStudy, fc.string({ unit: 'binary' }), (caseStudy, title) => {
      const document = caseStudyJsonLd({ ...caseStudy, title }, publishedAs(caseStudy))
      const text = jsonLdScriptText(document)
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)))
    }),
  )
})

test('the end of a script element is written so that it ends nothing', () => {
  expect(jsonLdScriptText({ name: '</script><!--\u2028' })).toBe(
    '{"name":"\\u003c/script\\u003e\\u003c!--\\u2028"}',
  )
})

test('nothing anywhere is a rating, a review of a claim or a scholarly article of ours', () => {
  fc.assert(
    fc.property(anyCaseStudy, (caseStudy) => {
      const { citation: _, ...own } = caseStudyJsonLd(caseStudy, publishedAs(caseStudy))
      expect(JSON.stringify(own)).not.toMatch(
        /"@type":"(?:Rating|AggregateRating|Review|ClaimReview|ScholarlyArticle)"/,
      )
    }),
  )
})
