import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { cacheAnswers } from './answer-cache.ts'

const html = `<!doctype html><title>A page</title>${'<p>Text that repeats.</p>'.repeat(50)}`

function site() {
  let made = 0
  let version = '1'
  const app = new Hono().use(cacheAnswers(() => version)).get('*', (c) => {
    made += 1
    if (c.req.path === '/missing') return c.html('gone', 404)
    if (c.req.path === '/personal') c.header('set-cookie', 'a=b')
    if (c.req.path === '/private') c.header('cache-control', 'no-store')
    return c.html(html)
  })
  return {
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      app.request(path, { headers, method }),
    made: () => made,
    publish: () => {
      version = '2'
    },
  }
}

describe('answers kept in memory', () => {
  it('are made once for an address, whatever the encoding that is asked for', async () => {
    const { ask, made } = site()
    const small = await ask('/a?b=1', { 'accept-encoding': 'gzip, br' })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(new Uint8Array(await small.arrayBuffer())).toString()).toBe(html)
    expect(await (await ask('/a?b=1')).text()).toBe(html)
    expect(made()).toBe(1)
    await ask('/a?b=2')
    expect(made()).toBe(2)
  })

  it.each([
    ['br;q=0', null],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['gzip;q=0.9, br;q=0.2', 'gzip'],
  ])('are sent as %s asks', async (accepted, encoding) => {
    const { ask } = site()
    await ask('/a', { 'accept-encoding': 'br' })
    expect((await ask('/a', { 'accept-encoding': accepted })).headers.get('content-encoding')).toBe(encoding)
  })

  it('answer 304 to whoever has them', async () => {
    const { ask } = site()
    const etag = (await ask('/a')).headers.get('etag') ?? ''
    const again = await ask('/a', { 'if-none-match': `W/"x", ${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('are made anew when the library changes', async () => {
    const { ask, made, publish } = site()
    await ask('/a')
    publish()
    await ask('/a')
    expect(made()).toBe(2)
  })

  it.each([['/missing'], ['/personal'], ['/private'], [`/${'long'.repeat(600)}`]])(
    'leave out %s',
    async (path) => {
      const { ask, made } = site()
      await ask(path)
      await ask(path)
      expect(made()).toBe(2)
    },
  )

  it('are kept all the same when many ask for one at once', async () => {
    const { ask, made } = site()
    const asked = Array.from({ length: 400 }, (_, n) => ask(`/a?${n % 4}`))
    await Promise.all(asked)
    const before = made()
    for (let n = 0; n < 4; n += 1) await ask(`/a?${n}`)
    expect(made()).toBe(before)
  })

  it('answer a HEAD with the headers of the page and no body', async () => {
    const { ask } = site()
    await ask('/a')
    const head = await ask('/a', {}, 'HEAD')
    expect([head.headers.get('content-length'), await head.text()]).toEqual([`${html.length}`, ''])
  })
})
