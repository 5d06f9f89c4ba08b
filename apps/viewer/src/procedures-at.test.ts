import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { policeAndPublicHealth, withRetirements } from '@casebook/core/library'
import { caseStudy, trial } from '@casebook/core/synthetic/builders'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ViewerApi } from './api.ts'
import { libraryOf } from './testing/library.ts'
import { readableText } from './testing/page-text.ts'
import { type OpenViewer, openViewer, type Page, visit } from './testing/viewer.ts'

const terms = withRetirements(policeAndPublicHealth, [
  { of: 'topics', term: 'dementia', by: 'mental-health', since: '2026-11-23' },
])
const library: ViewerApi = {
  ...libraryOf([caseStudy({ evaluated: 'yes', evaluations: [trial()] })]),
  library: async () => terms,
}
/** As the server tells them. */
const taxonomies = (['topics', 'themes'] as const).map((id) => {
  const { title, version, terms: all } = terms[id]
  return { id, title, version, terms: all.map((term) => ({ deprecated: null, ...term })) }
})
const asking = [
  '/',
  '/search',
  '/search?q=x',
  '/case-studies/anytown-street-triage',
  '/topics/dementia',
  '/about',
]

let viewer: OpenViewer
let server: Server
let url: string
let answer: RequestListener
let reported: unknown[]
beforeAll(async () => {
  viewer = await openViewer()
  server = createServer((request, response) => answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await viewer.close()
})
beforeEach(() => {
  reported = []
})

function go(path: string, at = url): Promise<Page> {
  const api = viewer.apiAt(at)
  const report = (error: unknown) => void reported.push(error)
  return visit(viewer.createViewer({ api, baseUrl: 'https://casebook.example', report }), path)
}

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
const refusal = (status: number, code: string, rule: string) =>
  json(status, { error: { message: 'No.', code: 0, data: { code, reasons: [{ rule, says: 'No.' }] } } })
const html: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Shop</h1>')
}

test('a library that answers over HTTP is shown as the same one is in this process', async () => {
  answer = async ({ url: asked = '' }, response) => {
    const { pathname, searchParams } = new URL(asked, url)
    const input = JSON.parse(searchParams.get('input') ?? 'null')
    const answers: Record<string, () => Promise<unknown>> = {
      '/trpc/public.search': () => library.search(input),
      '/trpc/public.caseStudy': () => library.caseStudy(input.slug),
      '/trpc/public.glance': () => library.home(),
      '/trpc/public.gapMap': () => library.gapMap(input),
      '/trpc/public.gathering': () => library.gathering(),
      '/trpc/public.sitemap': () => library.sitemap(),
      '/trpc/public.taxonomies': async () => taxonomies,
      '/trpc/public.timeline': () => library.timeline(input.slug),
    }
    response.end(JSON.stringify({ result: { data: await answers[pathname]?.() } }))
  }
  const here = viewer.createViewer({ api: library, baseUrl: 'https://casebook.example' })
  for (const path of [...asking, '/sitemap.xml']) {
    const page = await go(path)
    expect([path, page.status, page.html]).toEqual([path, 200, (await visit(here, path)).html])
  }
  expect(reported).toEqual([])
})

test.each([
  ['a case study that is not there', refusal(404, 'NOT_FOUND', 'not-found')],
  ['an address that no case study could have', refusal(400, 'BAD_REQUEST', 'invalid-format')],
])('%s is not found, and is no fault', async (_, refuse) => {
  answer = refuse
  expect((await go('/case-studies/nothing')).status).toBe(404)
  expect(reported).toEqual([])
})

describe.each<[string, 502 | 503, RequestListener, string]>([
  ['that fails', 503, refusal(500, 'INTERNAL_SERVER_ERROR', 'failed'), 'it answers 500'],
  [
    'whose proxy finds nobody behind it',
    503,
    (_, response) => response.writeHead(502).end('<h1>Bad</h1>'),
    '502',
  ],
  ['that cuts the connection', 503, (request) => request.socket.destroy(), 'nobody answers'],
  ['that is another site', 502, html, 'it answers 200 with text/html'],
  [
    'that knows no procedure of the name',
    502,
    refusal(404, 'NOT_FOUND', 'no-such-procedure'),
    'another version',
  ],
  ['that answers JSON of its own', 502, json(200, { hits: [] }), 'it answers 200 with application/json'],
  [
    'that answers in another form',
    502,
    json(200, { result: { data: { total: 'many' } } }),
    'in a form of its own',
  ],
  ['that asks for a password', 502, (_, response) => response.writeHead(401).end('Who?'), 'it answers 401'],
])('a library %s', (_, status, listener, why) => {
  test.each(asking)(`makes %s a page that says so, with ${status}, and a fault for the log`, async (path) => {
    answer = listener
    const page = await go(path)
    expect([page.status, page.headers.get('Retry-After')]).toEqual([status, status === 503 ? '30' : null])
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(readableText(page.html)).toContain('The library cannot be reached just now')
    expect(page.html.match(/<h1/g)).toHaveLength(1)
    expect(page.html).not.toContain(url)
    expect(reported).toEqual([expect.objectContaining({ message: expect.stringContaining(why) })])
  })

  test('leaves the pages that need no library as they are', async () => {
    answer = listener
    expect((await go('/how-we-judge-evidence')).status).toBe(200)
    expect((await go('/nothing-here')).status).toBe(404)
  })

  test('gives the site map no entries that are not so', async () => {
    answer = listener
    expect((await go('/sitemap.xml')).status).toBe(status)
  })
})

test('a library that does not answer in time is given up', async () => {
  answer = () => {}
  const page = await go('/')
  expect(page.status).toBe(503)
  expect(String(reported[0])).toContain('not within 5 seconds')
})

test.each(['http://127.0.0.1:9', 'http://nobody.invalid'])('nobody at %s: said so', async (nowhere) => {
  const page = await go('/', nowhere)
  expect(page.status).toBe(503)
  expect(String(reported[0])).toMatch(/nobody answers \([A-Z_ ]+|fetch failed|bad port/)
})
