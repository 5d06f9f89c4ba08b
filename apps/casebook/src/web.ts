import { adminFolder } from '@casebook/admin'
import type { RequestVariables, Server, Settings } from '@casebook/server'
import { apiOf } from '@casebook/viewer'
import { Hono } from 'hono'
import { serveFiles } from './serve-files.ts'
import { addViewer } from './viewer-web.ts'

/** Everything at one address: the API, the admin's built files under /admin, the viewer's files, and the viewer's pages. */
export function createWeb(
  { api, caller, callerFor, log, keepAnswers }: Server,
  { publicUrl }: Settings,
): Hono<RequestVariables> {
  const web = new Hono<RequestVariables>().route('/', api)
  web.use(
    '/admin/*',
    serveFiles(adminFolder, { under: '/admin', immutable: /^\/assets\//, fallback: 'index.html' }),
  )
  web.get('/admin', serveFiles(adminFolder, { under: '/admin', fallback: 'index.html' }))
  addViewer(web, { api: apiOf(caller.public), publicUrl, log, keepAnswers, deskFor: callerFor })
  return web
}
