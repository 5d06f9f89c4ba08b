import { resolve } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import type { ViewerApi } from '../api.ts'
import type * as promised from '../public.ts'

const root = resolve(import.meta.dirname, '../..')

/** The viewer as its source stands now, without a build. Close it when done. */
export async function openViewer(): Promise<{
  createViewer: typeof promised.createViewer
  close: () => Promise<void>
}> {
  const vite: ViteDevServer = await createServer({
    root,
    configFile: resolve(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  })
  const loaded = (await vite.ssrLoadModule('/src/server.ts')) as typeof promised
  return { createViewer: loaded.createViewer, close: () => vite.close() }
}

export type Page = { status: number; html: string; headers: Headers }

/** Visits one address of a library. */
export async function visit(view: promised.Viewer, path: string): Promise<Page> {
  const response = await view(new Request(`http://localhost:4000${path}`))
  return { status: response.status, html: await response.text(), headers: response.headers }
}

export type { ViewerApi }
