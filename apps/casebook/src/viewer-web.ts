import { cacheAnswers, createWatchedApp, type RequestVariables, withoutToken } from '@casebook/server'
import {
  clientFolder,
  createViewer,
  type Desk,
  type Viewer,
  type ViewerApi,
  type ViewerOptions,
} from '@casebook/viewer'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { serveFiles } from './serve-files.ts'

type Log = Parameters<typeof createWatchedApp>[0]['log']

export type ViewerParts = {
  api: ViewerApi
  publicUrl: string
  log: Log
  keepAnswers: MiddlewareHandler
  /** What the desk answers whoever sent a request, its cookies into `answer`; a viewer alone has no desk. */
  deskFor?: (c: Context<RequestVariables>, answer: Headers) => Desk
}

/** More than any form on a page sends. */
const mostBytes = 1024 * 1024

/** Puts the viewer behind all that `web` answers itself: its files, and its pages, kept while they stay what they are. */
export function addViewer(
  web: Hono<RequestVariables>,
  { api, publicUrl, log, keepAnswers, deskFor }: ViewerParts,
): void {
  const report: ViewerOptions['report'] = (error, about) =>
    log.error({ err: error, ...about, address: withoutToken(about.address) }, 'a page failed')
  const viewer = createViewer({ api, baseUrl: publicUrl, report })
  web.use('/assets/*', serveFiles(clientFolder, { immutable: /^\/assets\// }))
  if (deskFor) {
    for (const path of ['/preview/*', '/fact-check/*'])
      web.all(path, bodyLimit({ maxSize: mostBytes }), (c) => answerFromDesk(c, { viewer, deskFor }))
  }
  web.use(keepAnswers)
  web.all('*', (c) => viewer(c.req.raw))
  web.onError((error, c) => {
    log.error({ err: error, method: c.req.method, path: withoutToken(c.req.path) }, 'an answer failed')
    return c.text('Something went wrong on our side. Try again in a minute.', 500)
  })
}

type AtDesk = { viewer: Viewer; deskFor: NonNullable<ViewerParts['deskFor']> }

/** A page for one visitor alone, before anything that keeps pages sees it. */
async function answerFromDesk(c: Context<RequestVariables>, { viewer, deskFor }: AtDesk): Promise<Response> {
  const given = new Headers()
  const response = await viewer(c.req.raw, deskFor(c, given))
  for (const cookie of given.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
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
