import { caseStudy } from '@casebook/core/synthetic/builders'
import { readBibtex, readRis } from '@casebook/exchange/citation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryOf, type Since } from '../testing/library.ts'
import { attributesOf, readableText } from '../testing/page-text.ts'
import { type OpenViewer, openViewer, type Page, visit } from '../testing/viewer.ts'
import { forms } from './forms.ts'

const kept = caseStudy({
  slug: 'naloxone',
  title: 'Naloxone, in “pockets”',
  contact: { name: 'The team', email: 'team@council.example', consentToPublish: false },
})
const at = '/case-studies/naloxone'

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

const go = (path: string, since: Since = {}): Promise<Page> =>
  visit(viewer.createViewer({ api: libraryOf([kept], since), baseUrl: 'https://casebook.example' }), path)

describe('a case study is taken away', () => {
  test.each(forms.map(({ id, mediaType, ending }) => [id, mediaType, ending]))(
    'as %s, under its own name, and never with a contact who did not consent',
    async (id, mediaType, ending) => {
      const { status, headers, html } = await go(`${at}/download/${id}`)
      expect(status).toBe(200)
      expect(headers.get('content-type')?.split(';')[0]).toBe(mediaType)
      expect(headers.get('content-disposition')).toBe(`attachment; filename="naloxone.${ending}"`)
      expect(html).toContain('Naloxone')
      expect(html).not.toContain('team@council.example')
    },
  )

  test('as a reference that other programs read back', async () => {
    const ris = readRis((await go(`${at}/download/ris`)).html)
    const bibtex = readBibtex((await go(`${at}/download/bibtex`)).html)
    expect(ris.ok && ris.value.items.map(({ title }) => title)).toEqual([kept.title])
    expect(bibtex.ok && bibtex.value.items.map(({ URL }) => URL)).toEqual([`https://casebook.example${at}`])
  })

  test('in the words of schema.org in its page, whatever it says', async () => {
    const hostile = caseStudy({ slug: 'naloxone', title: '</script><script>alert(1)</script>' })
    const view = viewer.createViewer({ api: libraryOf([hostile]), baseUrl: 'https://casebook.example' })
    const { html } = await visit(view, at)
    const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(text)).toMatchObject({ '@type': 'Article', headline: hostile.title })
    expect(html).toContain(
      '<meta property="og:url" content="https://casebook.example/case-studies/naloxone"/>',
    )
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  test('by links on its page, beside how to cite it in two styles', async () => {
    const { html } = await go(at)
    expect(attributesOf(html, 'href')).toEqual(
      expect.arrayContaining(forms.map(({ id }) => `${at}/download/${id}`)),
    )
    expect(readableText(html)).toContain('APA Casebook')
    expect(readableText(html)).toContain('version 2, 20 November. Available at: https://casebook.example')
  })

  test('but in no form that there is not', async () => {
    expect((await go(`${at}/download/doc`)).status).toBe(404)
    expect((await go('/case-studies/nowhere/download/ris')).status).toBe(404)
  })

  test('and no more once it is withdrawn', async () => {
    const withdrawn = { withdrawn: { at: '2026-11-21T10:00:00.000Z', reason: 'The area asked for it.' } }
    const { status, html } = await go(`${at}/download/json`, withdrawn)
    expect(status).toBe(410)
    expect(html).toContain(`Its page says why: https://casebook.example${at}`)
    expect((await go(at, withdrawn)).html).not.toContain('/download/')
  })
})
