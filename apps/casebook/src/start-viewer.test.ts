import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Casebook, databasesIn, freePort, startCasebook } from './test-casebook.ts'

const enough = 60_000
const publicUrl = 'https://casebook.example'
const done: (() => Promise<void>)[] = []
const whenDone = (take: () => Promise<void>) => void done.unshift(take)
const startViewer = (apiUrl: string, settings: Record<string, string> = {}) => {
  const own = { CASEBOOK_URL: publicUrl, CASEBOOK_API_URL: apiUrl, ...settings }
  return startCasebook({ words: ['viewer'], settings: own })
}

let joint: Casebook
beforeAll(async () => {
  joint = await startCasebook({ settings: { CASEBOOK_URL: publicUrl }, whenDone })
  await joint.says('Stop it with Ctrl+C.')
}, enough)
afterAll(async () => {
  for (const take of done) await take()
})

const inHead = ['content-type', 'content-security-policy', 'cache-control', 'etag', 'vary', 'location']

async function pageAt({ origin }: Casebook, path: string) {
  const answer = await fetch(origin + path, { redirect: 'manual' })
  const headers = inHead.map((name) => answer.headers.get(name))
  return { status: answer.status, headers, html: await answer.text() }
}

test(
  'the viewer alone shows every page as the whole does, and needs no data of its own',
  async () => {
    const alone = await startViewer(joint.origin)
    await alone.says(`The viewer is ready, with the library of ${joint.origin}.`)
    const { html: sitemap } = await pageAt(joint, '/sitemap.xml')
    const caseStudies = [...sitemap.matchAll(/<loc>https:\/\/casebook\.example(\/case-studies\/[^<]+)/g)].map(
      ([, path = '']) => path,
    )
    expect(caseStudies.length).toBeGreaterThan(40)
    const paths = [
      ...['/', '/search', '/search?q=naloxne', '/search?q=zzz&topic=dementia', '/search?page=2&sort=title'],
      ...[
        '/topics',
        '/topics/mental-health',
        '/themes',
        '/about',
        '/how-we-judge-evidence',
        '/accessibility',
      ],
      ...['/sitemap.xml', '/robots.txt', '/search/', ...caseStudies],
    ]
    for (const path of paths)
      expect([path, await pageAt(alone, path)]).toEqual([path, await pageAt(joint, path)])
    for (const path of ['/case-studies/nothing', '/topics/nothing', '/%'])
      expect((await pageAt(alone, path)).status).toBe((await pageAt(joint, path)).status)
    const [style = ''] = /\/assets\/[^"]+\.css/.exec((await pageAt(alone, '/')).html) ?? []
    expect((await pageAt(alone, style)).status).toBe(200)
    expect((await pageAt(alone, '/ready')).status).toBe(200)
    expect(databasesIn(alone.dataFolder)).toEqual([])
    alone.process.kill('SIGTERM')
    expect(await alone.ended).toBe(0)
  },
  enough,
)

test(
  'while nobody answers at the address, it says so at the start and on each page, and goes on once somebody does',
  async () => {
    const port = await freePort()
    const alone = await startViewer(`http://127.0.0.1:${port}`)
    await alone.says(
      `No Casebook can be asked at http://127.0.0.1:${port} yet: nobody answers (ECONNREFUSED).`,
    )
    await alone.says('Stop it with Ctrl+C.')
    const away = await pageAt(alone, '/')
    expect([away.status, away.html]).toEqual([503, expect.stringContaining('The library cannot be reached')])
    expect((await fetch(`${alone.origin}/ready`)).status).toBe(503)
    expect((await fetch(`${alone.origin}/health`)).status).toBe(200)
    expect(alone.printed()).toMatch(/"msg":"a page failed"/)
    const gate = createServer(async (request, response) => {
      response.end(await (await fetch(joint.origin + request.url)).text())
    }).listen(port, '127.0.0.1')
    onTestFinished(() => void gate.close())
    await once(gate, 'listening')
    const { status, html } = await pageAt(alone, '/')
    expect([status, html]).toEqual([200, (await pageAt(joint, '/')).html])
  },
  enough,
)

test(
  'an address where something else answers is refused at the start',
  async () => {
    const shop = createServer((_, response) => response.end('<h1>Shop</h1>')).listen(0, '127.0.0.1')
    onTestFinished(() => void shop.close())
    await once(shop, 'listening')
    const address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
    const alone = await startViewer(address)
    expect(await alone.ended).toBe(1)
    expect(alone.printed().trim()).toBe(
      `CASEBOOK_API_URL is ${address}, and what answers there is no Casebook that this one can read (it answers 200 with no content type, in a form of its own). Set it to the address of a Casebook of this version.`,
    )
  },
  enough,
)

test(
  'without an address it says what to set',
  async () => {
    const alone = await startCasebook({ words: ['viewer'] })
    expect(await alone.ended).toBe(1)
    expect(alone.printed()).toContain('set CASEBOOK_API_URL to the address of the Casebook to show')
  },
  enough,
)
