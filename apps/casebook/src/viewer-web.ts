import { cacheAnswers, createWatchedApp, type RequestVariables } from '@casebook/server'
import { clientFolder, createViewer, type ViewerApi, type ViewerOptions } from '@casebook/viewer'
import { Hono, type MiddlewareHandler } from 'hono'
import { serveFiles } from './serve-files.ts'

type Log = Parameters<typeof createWatchedApp>[0]['log']

export type ViewerParts = { api: ViewerApi; publicUrl: string; log: Log; keepAnswers: MiddlewareHandler }

/** Puts the viewer behind all that `web` answers itself: its files, and its pages, kept while they stay what they are. */
export function addViewer(
  web: Hono<RequestVariables>,
  { api, publicUrl, log, keepAnswers }: ViewerParts,
): void {
  const report: ViewerOptions['report'] = (error, about) =>
    log.error({ err: error, ...about }, 'a page failed')
  const viewer = createViewer({ api, baseUrl: publicUrl, report })
  web.use('/assets/*', serveFiles(clientFolder, { immutable: /^\/assets\// }))
  web.use(keepAnswers)
  web.all('*', (c) => viewer(c.req.raw))
  web.onError((error, c) => {
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'an answer failed')
    return c.text('Something went wrong on our side. Try again in a minute.', 500)
  })
}

/** How long a page may be shown without asking whether the library has changed, in milliseconds: as long as its answers say. */
const fresh = 60_000

type AloneParts = Omit<ViewerParts, 'keepAnswers'> & { isLibraryReady: () => Promise<boolean> }

/** The viewer alone, with its library on another machine: its pages, and what a watcher asks. */
export function createViewerWeb({ isLibraryReady, ...parts }: AloneParts): Hono<RequestVariables> {
  const readiness = async () => {
    const library = await isLibraryReady()
    return { ready: library, library }
  }
  const web = new Hono<RequestVariables>().route('/', createWatchedApp({ log: parts.log, readiness }))
  addViewer(web, { ...parts, keepAnswers: cacheAnswers(() => `${Math.floor(Date.now() / fresh)}`) })
  return web
}
