import { resolve } from 'node:path'
import { createServer } from 'vite'
import type * as promised from '../public.ts'

const root = resolve(import.meta.dirname, '../..')

export type OpenViewer = {
  createViewer: typeof promised.createViewer
  /** All that the viewer asks of the Casebook at an address. */
  apiAt: (url: string) => promised.ViewerApi
  /** The style sheet as pages get it, but not made small: an upper bound of its weight. */
  stylesheet: () => Promise<string>
  close: () => Promise<void>
}

/** The viewer as its source stands now, without a build. Close it when done. */
export async function openViewer(): Promise<OpenViewer> {
  const vite = await createServer({
    root,
    configFile: resolve(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  })
  const loaded = (await vite.ssrLoadModule('/src/server.ts')) as typeof promised
  const stylesheet = async () => {
    const compiled = await vite.environments.client.transformRequest('/src/style/viewer.scss?direct')
    return compiled?.code ?? ''
  }
  const apiAt = (url: string) => loaded.apiOf(loaded.proceduresAt(url))
  return { createViewer: loaded.createViewer, apiAt, stylesheet, close: () => vite.close() }
}

export type Page = { status: number; html: string; headers: Headers }

/** Visits one address of a library. */
export async function visit(view: promised.Viewer, path: string): Promise<Page> {
  const response = await view(new Request(`http://localhost:4000${path}`))
  return { status: response.status, html: await response.text(), headers: response.headers }
}
