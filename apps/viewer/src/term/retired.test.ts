import { policeAndPublicHealth, withRetirements } from '@casebook/core/library'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewerApi } from '../api.ts'
import { libraryOf } from '../testing/library.ts'
import { readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, visit } from '../testing/viewer.ts'

const since = '2026-11-23'
const today = withRetirements(policeAndPublicHealth, [
  { of: 'topics', term: 'dementia', by: 'mental-health', since },
  { of: 'themes', term: 'collaboration', by: null, since },
])
const asked: unknown[] = []
const all = libraryOf([caseStudy()])
const api: ViewerApi = {
  ...all,
  library: async () => today,
  home: async () => {
    const glance = await all.home()
    return { ...glance, topics: glance.topics.filter(({ id }) => id !== 'dementia') }
  },
  search: (query) => {
    asked.push(query.facets)
    return all.search(query)
  },
}

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

const go = (path: string) => visit(viewer.createViewer({ api, baseUrl: 'https://casebook.example' }), path)

test('the page of a retired topic keeps its address, leads to what took its place, and is not to be listed', async () => {
  const { status, html } = await go('/topics/dementia')
  expect(status).toBe(200)
  expect(readableText(html)).toContain(
    'This topic was retired on 23 November 2026. What was found here is now found under Mental health, which took its place.',
  )
  expect(html).toContain('<a href="/topics/mental-health">Mental health</a>, which took its place')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html).not.toContain('<h2')
})

test('the page of one without a replacement says so, and still shows what was put under it', async () => {
  const { status, html } = await go('/themes/collaboration')
  expect(status).toBe(200)
  expect(readableText(html)).toContain('This theme was retired on 23 November 2026.')
  expect(html).toContain('/case-studies/anytown-street-triage')
})

test('an address that searches a retired topic finds what took its place, and says so', async () => {
  const { html } = await go('/search?topic=dementia')
  expect(asked.at(-1)).toEqual({ topic: ['mental-health'] })
  expect(readableText(html)).toContain('“Mental health”, which took its place'.replace(/[“”]/g, '"'))
  expect(html).toContain('Take out the filter </span>Topic: Mental health')
})

test('a retired topic is in no list of topics, no map of the site, and beside no other', async () => {
  expect((await go('/topics')).html).not.toContain('/topics/dementia')
  expect((await go('/sitemap.xml')).html).not.toMatch(/topics\/dementia|themes\/collaboration/)
  expect((await go('/topics/mental-health')).html).not.toContain('/topics/dementia')
})
