import { designs } from '@casebook/core/evaluation'
import { caps, flagRules, statuses } from '@casebook/core/evidence'
import { policeAndPublicHealth } from '@casebook/core/library'
import { caseStudy, trial } from '@casebook/core/synthetic/builders'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { libraryOf } from './testing/library.ts'
import { attributesOf, readableText } from './testing/page-text.ts'
import { type OpenViewer, openViewer, type Page, visit } from './testing/viewer.ts'

const { themes, topics } = policeAndPublicHealth
const library = libraryOf([
  caseStudy({ evaluated: 'yes', evaluations: [trial()] }),
  caseStudy({ slug: 'to-come', title: 'To come', start: 'not-begun', end: 'not-known' }),
])

let viewer: OpenViewer
beforeAll(async () => {
  viewer = await openViewer()
})
afterAll(() => viewer.close())

function go(path: string, init?: { method?: string; headers?: Record<string, string> }): Promise<Page> {
  const view = viewer.createViewer({ api: library, baseUrl: 'https://casebook.example/' })
  return init ? visit((request) => view(new Request(request, init)), path) : visit(view, path)
}

const everyPage = [
  '/',
  '/search',
  '/case-studies/anytown-street-triage',
  '/topics',
  '/topics/mental-health',
  '/themes',
  '/themes/collaboration',
  '/gap-map',
  '/how-we-judge-evidence',
  '/about',
  '/accessibility',
]

describe('every page', () => {
  test.each([...everyPage, '/nothing-here'])(
    '%s ships no script but data that none runs, no inline style and no handler',
    async (path) => {
      const { html } = await go(path)
      expect(html).not.toMatch(
        /<script(?! type="application\/ld\+json">)|<style| style="| on[a-z]+="|javascript:/i,
      )
    },
  )

  test.each(everyPage)(
    '%s has one heading of the first level, a title, a description, its address and the caveat',
    async (path) => {
      const { status, html } = await go(path)
      expect(status).toBe(200)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1)
      expect(html.match(/<meta name="description" content="[^"]{30,}"/g)).toHaveLength(1)
      expect(html).toContain(`<link rel="canonical" href="https://casebook.example${path}"/>`)
      expect(html).toContain('<html lang="en-GB">')
      expect(readableText(html)).toContain('does not mean that others do not do as well')
    },
  )

  test.each(everyPage)('%s leads nowhere that is not there', async (path) => {
    const { html } = await go(path)
    const links = [...new Set(attributesOf(html, 'href').filter((href) => /^\/(?!src|@|\/)/.test(href)))]
    const answers = await Promise.all(links.map(async (href) => ({ href, status: (await go(href)).status })))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('may load its own files alone, and nobody may frame it', async () => {
    const { headers } = await go('/')
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  })
})

describe('the front page', () => {
  test('says how many case studies stand on each rung, and leads to them', async () => {
    const { html } = await go('/')
    expect(readableText(html)).toMatch(/1 Evaluated with comparison/)
    expect(attributesOf(html, 'href')).toContain('/search?status=evaluated-with-comparison')
  })

  test('counts topics and themes, those with none yet too', async () => {
    const shown = readableText((await go('/')).html)
    for (const { label } of [...topics.terms, ...themes.terms]) expect(shown).toContain(label)
    expect(shown).toContain('Mental health 2')
    expect(shown).toContain('Dementia 0')
  })

  test('tells what is on the horizon apart from what is new', async () => {
    const { html } = await go('/')
    expect(html.split('id="horizon"')[1]).toContain('href="/case-studies/to-come"')
  })
})

describe('topics and themes', () => {
  test.each([
    ['/topics/mental-health', topics.term('mental-health')],
    ['/themes/collaboration', themes.term('collaboration')],
  ])(
    '%s says what it covers, what else it is called and how sure the library is of it',
    async (path, term) => {
      const { html } = await go(path)
      const shown = readableText(html)
      expect(shown).toContain(term.scopeNote)
      for (const label of term.altLabels) expect(shown).toContain(label)
      expect(shown).toContain('Evaluated with comparison')
      expect(shown).toContain('Street triage in Anytown')
    },
  )

  test('a topic that is not there is not found', async () => {
    expect((await go('/topics/dragons')).status).toBe(404)
  })
})

describe('how we judge evidence', () => {
  test('prints every rung, design, cap and flag of the rules', async () => {
    const shown = readableText((await go('/how-we-judge-evidence')).html)
    for (const { label, holdsWhen } of statuses) {
      expect(shown).toContain(label)
      expect(shown).toContain(holdsWhen)
    }
    for (const { words } of Object.values(designs)) expect(shown).toContain(words)
    for (const { says, mend } of caps) {
      expect(shown).toContain(says)
      expect(shown).toContain(mend)
    }
    for (const { code, says } of flagRules) {
      expect(shown).toContain(flagInWords(code))
      if (typeof says === 'string') expect(shown).toContain(says)
    }
  })
})

describe('what is not there, and what breaks', () => {
  test('a page that is not there says so, with a search box', async () => {
    const { status, html } = await go('/case-studies/nothing-here')
    expect(status).toBe(404)
    expect(readableText(html)).toContain('There is no page at this address')
    expect(html).toContain('action="/search"')
  })

  test.each([
    '/search.data',
    '/_root.data',
    '/__manifest',
    '/not-found',
    '//evil.example/',
    '/search/deeper',
  ])('%s is not found, and is no error', async (path) => {
    expect((await go(path)).status).toBe(404)
  })

  test.each(['/%', '/%E0%A4%A', '/search/%', '/case-studies/%zz', '/%/Search/'])(
    '%s cannot be read, which is said in plain words and nowhere else',
    async (path) => {
      const warn = vi.spyOn(console, 'warn')
      const error = vi.spyOn(console, 'error')
      const { status, html } = await go(path)
      expect([status, html.match(/<h1/g)?.length]).toEqual([400, 1])
      expect(readableText(html)).toContain('This address cannot be read')
      expect(html).toContain('action="/search"')
      expect([warn.mock.calls, error.mock.calls]).toEqual([[], []])
    },
  )

  test.each([
    ['/search/', '/search'],
    ['/SEARCH?q=Naloxone&topic=drugs', '/search?q=Naloxone&topic=drugs'],
    ['/Case-Studies/Anytown-Street-Triage/', '/case-studies/anytown-street-triage'],
    ['/case-studies?q=a', '/search?q=a'],
    ['/About', '/about'],
    ['//', '/'],
  ])('%s leads to %s, for good', async (path, canonical) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await go(path, { method })
      expect([status, headers.get('Location')]).toEqual([308, canonical])
    }
    expect((await go(canonical)).status).toBe(200)
    expect((await go(path, { method: 'POST' })).status).toBe(405)
  })

  test('a fault shows the number of the request and none of its insides, and is reported', async () => {
    const reported: unknown[] = []
    const view = viewer.createViewer({
      api: { ...library, home: () => Promise.reject(new Error('relation "secret" does not exist')) },
      baseUrl: 'https://casebook.example',
      report: (error, about) => reported.push([error, about.requestId]),
    })
    const { status, html } = await visit(
      (request) => view(new Request(request, { headers: { 'x-request-id': 'request-7' } })),
      '/',
    )
    expect(status).toBe(500)
    expect(readableText(html)).toContain('please quote this number: request-7')
    expect(html).toContain('action="/search"')
    expect(html).not.toContain('secret')
    expect(reported).toEqual([
      [expect.objectContaining({ message: 'relation "secret" does not exist' }), 'request-7'],
    ])
  })

  test('nothing can be sent to it', async () => {
    expect((await go('/', { method: 'POST' })).status).toBe(405)
  })

  test('asked for the head alone, it sends no body', async () => {
    const { status, html } = await go('/about', { method: 'HEAD' })
    expect([status, html]).toEqual([200, ''])
  })
})

describe('for search engines', () => {
  test('robots.txt names the site map', async () => {
    expect((await go('/robots.txt')).html).toContain('Sitemap: https://casebook.example/sitemap.xml')
  })

  test('the site map holds every page and every case study with the day of its publication', async () => {
    const { html, headers } = await go('/sitemap.xml')
    expect(headers.get('Content-Type')).toContain('application/xml')
    expect(html).toContain('<loc>https://casebook.example/topics/dementia</loc>')
    expect(html).toContain(
      '<loc>https://casebook.example/case-studies/to-come</loc><lastmod>2026-11-20</lastmod>',
    )
  })
})
