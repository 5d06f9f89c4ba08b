import { adminFolder } from '@casebook/admin'
import type { Server, Settings } from '@casebook/server'
import { clientFolder, createViewer } from '@casebook/viewer'
import { Hono } from 'hono'
import { serveFiles } from './serve-files.ts'
import { viewerApi } from './viewer-api.ts'

/** Everything at one address: the API, the admin's built files under /admin, the viewer's files, and the viewer's pages. */
export function createWeb(server: Server, settings: Settings): Hono {
  const { api, log, keepAnswers } = server
  const viewer = createViewer({
    api: viewerApi(server),
    baseUrl: settings.publicUrl,
    report: (error, about) => log.error({ err: error, ...about }, 'a page failed'),
  })
  const web = new Hono()
  web.route('/', api)
  web.use('/assets/*', serveFiles(clientFolder, { immutable: /^\/assets\// }))
  web.use(
    '/admin/*',
    serveFiles(adminFolder, { under: '/admin', immutable: /^\/assets\//, fallback: 'index.html' }),
  )
  web.get('/admin', serveFiles(adminFolder, { under: '/admin', fallback: 'index.html' }))
  web.use(keepAnswers)
  web.all('*', (c) => viewer(c.req.raw))
  web.onError((error, c) => {
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'an answer failed')
    return c.text('Something went wrong on our side. Try again in a minute.', 500)
  })
  return web
}
