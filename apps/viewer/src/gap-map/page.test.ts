import { caseStudy, evaluation, outcome, trial } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryOf } from '../testing/library.ts'
import { attributesOf, readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, type Page, visit } from '../testing/viewer.ts'

const both = evaluation({
  outcomes: [
    outcome({ id: 'better', name: 'Calls' }),
    outcome({ id: 'worse', name: 'Waits', direction: 'worsened' }),
  ],
})
const library = libraryOf([
  caseStudy({ slug: 'tried', topics: ['dementia'], themes: ['collaboration'] }),
  caseStudy({
    slug: 'compared',
    topics: ['mental-health'],
    themes: ['collaboration'],
    evaluated: 'yes',
    evaluations: [trial()],
  }),
  caseStudy({
    slug: 'differs',
    topics: ['mental-health'],
    themes: ['collaboration'],
    start: '2010',
    end: '2015',
    evaluated: 'yes',
    evaluations: [both],
  }),
])

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

const go = (path: string): Promise<Page> =>
  visit(viewer.createViewer({ api: library, baseUrl: 'https://casebook.example' }), path)

describe('the gap map', () => {
  test('tells each cell in words and by a shape, with a link to what it counts', async () => {
    const { html } = await go('/gap-map')
    const text = readableText(html)
    expect(text).toContain('2 case studies: ◐ 1 evaluated, ● 1 compared or better, ⚡ 1 results disagree')
    expect(text).toContain('▢ none known')
    expect(text).toContain('Dementia, Collaboration Some, none evaluated 1 0 0 0')
    expect(text).toContain('Mental health, Collaboration Results disagree 2 2 1 1')
    expect(attributesOf(html, 'href')).toContain('/search?topic=mental-health&theme=collaboration')
    expect(text).toContain('54 have no case study that we know of')
  })

  test('is narrowed in its address, and what it opens is narrowed as well', async () => {
    const { html } = await go('/gap-map?stage=historic')
    expect(readableText(html)).toContain('Take out the filter Stage: Historic')
    const links = attributesOf(html, 'href')
    expect(links).toContain('/search?topic=mental-health&theme=collaboration&stage=historic')
    expect(links).toContain('/gap-map')
    expect(links).toContain('/gap-map.csv?stage=historic')
    expect(html).toMatch(/<input[^>]*name="stage"[^>]*checked=""[^>]*value="historic"/)
  })

  test('says kindly what of its address it could not use', async () => {
    const { status, html } = await go('/gap-map?region=atlantis')
    expect(status).toBe(200)
    expect(readableText(html)).toContain('We left out the region or nation "atlantis": there is no such one.')
  })

  test('can be taken away as a table for a spreadsheet', async () => {
    const { headers, html } = await go('/gap-map.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = html.replace(/^\ufeff/, '').split('\r\n')
    expect(lines[0]).toBe('Topic,Theme,What is known,Case studies,Evaluated,Compared,Results disagree')
    expect(lines).toContain('Mental health,Collaboration,Results disagree,2,2,1,1')
    expect(lines).toHaveLength(1 + 8 * 7 + 1)
  })

  test('can be taken away as a picture, with its legend, caveat and address in it', async () => {
    const { headers, html } = await go('/gap-map.svg?region=north-east')
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(html).toContain('<title id="title">Gap map: North East</title>')
    expect(html).toContain('https://casebook.example/gap-map?region=north-east')
    expect(html).toContain('does not mean that nothing is done')
    expect(html).toContain('◐ 1  ● 1  ⚡ 1')
    expect(html).not.toMatch(/<script|href=|undefined|NaN/)
  })
})
