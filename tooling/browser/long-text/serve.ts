import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { build, type Plugin } from 'vite'
import { serveFiles } from '../../../apps/casebook/src/serve-files.ts'

const admin = join(import.meta.dirname, '..', '..', '..', 'apps', 'admin')

/** The page has no dependencies of its own: it finds those of the admin. */
const asAdmin: Plugin = {
  name: 'as-admin',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (!importer?.startsWith(import.meta.dirname) || /^[./]/.test(source)) return null
    return this.resolve(source, join(admin, 'src', 'main.tsx'), { ...options, skipSelf: true })
  },
}

/** Builds the page as the admin is built, and serves it under the admin's own policy of what may run. */
export async function serveLongText(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-long-text-'))
  await build({
    root: import.meta.dirname,
    logLevel: 'error',
    configFile: false,
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    plugins: [asAdmin],
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  const app = new Hono().use('*', serveFiles(folder, { immutable: /assets/, fallback: 'index.html' }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
