import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveFiles } from './serve-files.ts'

let app: Hono
beforeAll(() => {
  const outer = mkdtempSync(join(tmpdir(), 'casebook-files-'))
  const folder = join(outer, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outer, 'secrets.json'), '{"secret":true}')
  writeFileSync(join(folder, 'index.html'), '<h1>Admin</h1>')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export const a = 1')
  app = new Hono()
    .use(
      '/admin/*',
      serveFiles(folder, { under: '/admin', immutable: /^\/assets\//, fallback: 'index.html' }),
    )
    .all('*', (c) => c.text('nothing here', 404))
})

describe('built files', () => {
  it('with names of their own are kept for a year', async () => {
    const script = await app.request('/admin/assets/app-1a2b.js')
    expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
  })

  it('answer every address of the single page with it, under a strict policy, asked for anew each time', async () => {
    const page = await app.request('/admin/case-studies/some-slug')
    expect(await page.text()).toBe('<h1>Admin</h1>')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  })

  it.each([
    ['gzip, br', 'br'],
    ['br;q=0', null],
    ['gzip', null],
  ])('are sent to %s as %s', async (accepted, encoding) => {
    const script = await app.request('/admin/assets/app-1a2b.js', {
      headers: { 'accept-encoding': accepted },
    })
    expect(script.headers.get('content-encoding')).toBe(encoding)
  })

  it.each([
    '/admin/../secrets.json',
    '/admin/%2e%2e/secrets.json',
    '/admin/..%2fsecrets.json',
    '/admin/assets/../../../secrets.json',
    '/admin/assets/missing.js',
  ])('never lead out of their folder: %s', async (path) => {
    const answer = await app.request(path)
    expect(await answer.text()).not.toContain('secret')
    expect(answer.headers.get('content-type') ?? '').not.toContain('javascript')
  })

  it('are only read', async () => {
    expect((await app.request('/admin/index.html', { method: 'POST' })).status).toBe(404)
  })
})
