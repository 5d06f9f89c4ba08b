import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryOf } from '../testing/library.ts'
import { attributesOf, readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, type Page, visit } from '../testing/viewer.ts'

const triage = caseStudy()
const naloxone = caseStudy({
  slug: 'naloxone',
  title: 'Naloxone in pockets',
  summary: 'Officers carry naloxone & use it.',
  topics: ['drugs-and-alcohol'],
})
const many = Array.from({ length: 45 }, (_, at) =>
  caseStudy({ slug: `town-${at}`, title: `Town ${at}`, topics: ['dementia'] }),
)

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

function search(address: string): Promise<Page> {
  const view = viewer.createViewer({
    api: libraryOf([triage, naloxone, ...many]),
    baseUrl: 'https://casebook.example',
  })
  return visit(view, `/search${address}`)
}

describe('the search page', () => {
  test('finds by words and marks them', async () => {
    const { html } = await search('?q=naloxone')
    expect(readableText(html)).toContain('1 case study for “naloxone”')
    expect(html).toContain('<mark>naloxone</mark>')
  })

  test('shows words that could be markup as the words they are', async () => {
    const { html } = await search(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script')
    expect(readableText(html)).toContain('<script>alert(1)</script>')
  })

  test('keeps the whole state in one form that works without a script', async () => {
    const { html } = await search('?q=town&topic=dementia&sort=title')
    expect(html).toMatch(/<form class="search__top" id="looking" action="\/search" method="get">/)
    expect(html).toMatch(
      /<input class="govuk-checkboxes__input" id="topic-dementia" type="checkbox" form="looking" name="topic" checked="" value="dementia"\/>/,
    )
    expect(html).toContain('<input type="hidden" name="sort" value="title"/>')
    expect(html).toMatch(/id="q"[^>]* value="town"/)
  })

  test('offers each filter that is on as a link that takes it out', async () => {
    const { html } = await search('?topic=dementia&stage=current&from=2020')
    const links = attributesOf(html, 'href')
    expect(readableText(html)).toContain('Take out the filter Topic: Dementia')
    expect(links).toContain('/search?stage=current&from=2020')
    expect(links).toContain('/search?topic=dementia&from=2020')
    expect(readableText(html)).toContain('Started in 2020 or later')
    expect(readableText(html)).toContain('Filters (3 on)')
  })

  test('counts what each value of a facet would find, whatever else of that facet is chosen', async () => {
    const shown = readableText((await search('?topic=dementia')).html)
    expect(shown).toContain('Dementia (45)')
    expect(shown).toContain('Drugs and alcohol (1)')
  })

  test('says what of a bad address it left out, and answers with the rest', async () => {
    const { status, html } = await search('?topic=dragons&from=20&q=naloxone')
    expect(status).toBe(200)
    expect(readableText(html)).toContain('We left out the topic "dragons": there is no such one.')
    expect(readableText(html)).toContain('write the year in four digits')
    expect(readableText(html)).toContain('1 case study for “naloxone”')
  })

  test('names the one filter to take out where nothing fits, with how many that finds', async () => {
    const { html } = await search('?q=naloxone&topic=dementia')
    expect(readableText(html)).toContain('Take out “Dementia” and there are 47')
    expect(attributesOf(html, 'href')).toContain('/search?q=naloxone')
  })

  test('asks whether another word was meant', async () => {
    const { html } = await search('?q=naloxne')
    expect(html).toContain('Did you mean <a href="/search?q=naloxone">naloxone</a>?')
  })

  test('goes from page to page with the filters kept', async () => {
    const { html } = await search('?topic=dementia&page=2')
    const links = attributesOf(html, 'href')
    expect(links).toContain('/search?topic=dementia')
    expect(links).toContain('/search?topic=dementia&page=3')
    expect(html).toMatch(/aria-current="page" aria-label="Page 2"/)
  })

  test('sorts by links that keep the search and go back to its first page', async () => {
    const { html } = await search('?q=town&page=2')
    expect(html).toContain('<strong aria-current="true">Relevance</strong>')
    expect(attributesOf(html, 'href')).toContain('/search?q=town&sort=evidence')
  })

  test('lets search engines list the bare search alone', async () => {
    expect((await search('')).html).not.toContain('noindex')
    expect((await search('?q=town')).html).toContain('<meta name="robots" content="noindex"/>')
  })
})
