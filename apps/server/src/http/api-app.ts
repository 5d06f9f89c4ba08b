import { trpcServer } from '@hono/trpc-server'
import { sql } from 'drizzle-orm'
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { appRouter } from '../api/router.ts'
import type { Context } from '../api/trpc.ts'
import { webOf } from '../api/web.ts'
import type { Database } from '../database/database.ts'
import type { AuthPort } from '../person/auth-port.ts'
import { clientAddress } from '../person/client-address.ts'
import type { KnownBrowsers } from '../person/known-browser.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { createMetrics } from './metrics.ts'
import { type Proxies, tellOfUnnamed } from './proxies.ts'
import { answer, readableCall } from './readable-call.ts'
import { logRequests, type RequestVariables } from './request-log.ts'

export type ApiParts = {
  db: Database
  index: SearchIndex
  auth: AuthPort
  knownBrowsers: KnownBrowsers
  /** Where people reach this installation; what they change has to come from there. */
  publicUrl: string
  /** Who is believed about where a request came from. */
  proxies: Proxies
  now: () => Date
  log: Logger
  /** Keeps anonymous answers in memory while the library stays the same. */
  keepAnswers: MiddlewareHandler
  isReady: () => boolean
}

/** How long a public answer may be kept: a minute, then asked for again. */
const publicCaching = 'public, max-age=60, stale-while-revalidate=600'

/** More than any form of ours sends; a whole case study is far below it. */
const mostBytes = 1024 * 1024

/** The API and what a watcher asks for: `/trpc`, `/health` (alive), `/ready` (data and index in place), `/metrics`. */
export function createApiApp(parts: ApiParts): Hono<RequestVariables> {
  const { db, index, publicUrl, auth, knownBrowsers, proxies, now, log, keepAnswers, isReady } = parts
  const tell = tellOfUnnamed(proxies, log)
  const metrics = createMetrics(() => index.version())
  const app = new Hono<RequestVariables>()
  app.use(logRequests(log, metrics))
  app.get('/health', (c) => c.json({ alive: true }))
  app.get('/ready', async (c) => {
    const database = await db.execute(sql`select 1`).then(
      () => true,
      () => false,
    )
    const ready = database && isReady()
    return c.json({ ready, database, index: isReady(), libraryVersion: index.version() }, ready ? 200 : 503)
  })
  app.get('/metrics', async (c, next) =>
    isFromThisMachine(c.env, c.req.header('x-forwarded-for'))
      ? c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
      : next(),
  )
  app.use('/trpc/*', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), readableCall())
  app.use('/trpc/*', (c, next) => (onePublicQuery.test(rawPath(c.req.url)) ? keepAnswers(c, next) : next()))
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      createContext: ({ req, resHeaders }, c): Context => {
        const socket = socketOf(c.env)
        const forwardedFor = req.headers.get('x-forwarded-for') ?? undefined
        tell(socket ?? '', forwardedFor)
        const address = clientAddress(socket, forwardedFor, proxies)
        const visit = { headers: req.headers, answer: resHeaders, address }
        const web = webOf({ auth, knownBrowsers, publicUrl }, visit, now)
        return { db, index, now, requestId: c.get('requestId'), log: c.get('log'), web }
      },
      responseMeta: ({ paths, errors, type }) => {
        const isPublic = type === 'query' && paths?.every((path) => path.startsWith('public.'))
        const caching = isPublic && errors.length === 0 ? publicCaching : 'no-store'
        const refused = errors.some(({ code }) => code === 'METHOD_NOT_SUPPORTED')
        const allowed = type === 'mutation' ? 'POST' : 'GET, HEAD'
        return {
          headers: new Headers({ 'cache-control': caching, ...(refused && { allow: allowed }) }),
        }
      },
      onError: ({ error, path, ctx }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          (ctx as Context | undefined)?.log.error({ error, path }, 'a procedure failed')
      },
    }),
  )
  return app
}

/** One public procedure by itself, spelt plainly: a batch may hold what is not public, and so may what is encoded. */
const onePublicQuery = /^\/trpc\/public\.[A-Za-z]+$/

/** The connection ends with it, since the rest of what is sent is not read. */
function tooLarge(c: HonoContext): Response {
  c.header('connection', 'close')
  return answer(c, 'PAYLOAD_TOO_LARGE', {
    rule: 'too-large',
    says: 'This is more than we take in one piece: send less than a megabyte.',
  })
}

/** The path as it was sent: nothing decoded. */
function rawPath(url: string): string {
  return url.slice(url.indexOf('/', 8)).split('?', 1)[0] ?? ''
}

/** The address at the other end, where the server of this process hands the connection on. */
function socketOf(env: unknown): string | undefined {
  return (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
}

/** Figures about the process are for those who run it: asked for from this machine, and not through a proxy. */
function isFromThisMachine(env: unknown, forwarded: string | undefined): boolean {
  const socket = socketOf(env)
  return forwarded === undefined && (socket === undefined || /^(::1|(::ffff:)?127\.)/.test(socket))
}
