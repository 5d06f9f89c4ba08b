import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Casebook, startCasebook } from './test-casebook.ts'

let casebook: Casebook
const done: (() => Promise<void>)[] = []
beforeAll(async () => {
  const whenDone = (take: () => Promise<void>) => void done.unshift(take)
  casebook = await startCasebook({ settings: { LOG_LEVEL: 'info' }, whenDone })
  await casebook.says('Stop it with Ctrl+C.')
}, 60_000)
afterAll(async () => {
  for (const take of done) await take()
})

type Asked = { method?: string; headers?: Record<string, string> }

/** Asks for a path as it is written, which `fetch` would put in order first. */
async function ask(path: string, { method = 'GET', headers = {} }: Asked = {}) {
  const asked = request(`${casebook.origin}/`, { path, method, headers })
  const [answer] = await once(asked.end(), 'response')
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

test.each([
  ['/search/', '/search'],
  ['/SEARCH?q=Naloxone', '/search?q=Naloxone'],
  ['/Case-Studies/Any-Town/', '/case-studies/any-town'],
  ['/case-studies?q=a&topic=b', '/search?q=a&topic=b'],
  ['//search/', '/search'],
])('%s leads to %s for good, whoever asks and however', async (path, location) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await ask(path, { method, headers: { host: 'evil.example' } })
    expect([answer.status, answer.headers.location]).toEqual([308, location])
  }
})

test.each([
  '//evil.example/',
  '//evil.example/Search/',
  '///evil.example',
  '/%2F%2Fevil.example/',
  '/.//evil.example/',
])('%s leads nowhere', async (path) => {
  const { status, headers } = await ask(path)
  expect([status, headers.location]).toEqual([404, undefined])
})

test.each(['/%', '/search/%E0%A4%A', '/assets/%', '/%/Search/'])(
  '%s gets a page that says it cannot be read, and a line in the log like any other',
  async (path) => {
    const { status, headers, body } = await ask(path)
    expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    expect(body).toContain('This address cannot be read')
    const line = new RegExp(`^\\{.*"requestId":"${headers['x-request-id']}".*\\}$`, 'm')
    await casebook.says(line)
    const [logged = ''] = line.exec(casebook.printed()) ?? []
    expect(JSON.parse(logged)).toMatchObject({ level: 30, method: 'GET', path, status: 400 })
  },
)

test.each<[string, Asked]>([
  ['/\\evil.example/', {}],
  ['/', { headers: { host: 'a b' } }],
  ['http://', {}],
])('a request that makes no sense, for %s, is refused in a sentence', async (path, asked) => {
  const { status, body } = await ask(path, asked)
  expect([status, body]).toEqual([400, 'This request cannot be read. Check the address, letter by letter.\n'])
})

test('a browser that refuses an encoding is not sent it, whatever is asked for', async () => {
  for (const path of ['/about', '/admin', '/trpc/public.taxonomies']) {
    for (const accepted of ['br, gzip', 'br;q=0', 'br;q=0, gzip;q=0, *']) {
      const { status, headers } = await ask(path, { headers: { 'accept-encoding': accepted } })
      expect([path, status]).toEqual([path, 200])
      expect(headers['content-encoding']).toBe(accepted === 'br, gzip' ? 'br' : undefined)
    }
  }
})

test('whatever was asked, the log holds nothing but JSON', () => {
  const logged = casebook.printed().slice(casebook.printed().indexOf('Stop it with Ctrl+C.\n') + 21)
  const lines = logged.split('\n').filter((line) => line !== '')
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow()
})
