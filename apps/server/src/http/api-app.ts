import { trpcServer } from '@hono/trpc-server'
import { sql } from 'drizzle-orm'
import type { Hono, Context as HonoContext, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { appRouter } from '../api/router.ts'
import type { Context } from '../api/trpc.ts'
import { type ContextParts, contextsOf } from './context.ts'
import { answer, readableCall } from './readable-call.ts'
import type { RequestVariables } from './request-log.ts'
import { createWatchedApp } from './watched-app.ts'

export type ApiParts = ContextParts & {
  /** Keeps anonymous answers in memory while the library stays the same. */
  keepAnswers: MiddlewareHandler
  isReady: () => boolean
}

/** How long a public answer may be kept: a minute, then asked for again. */
const publicCaching = 'public, max-age=60, stale-while-revalidate=600'

/** More than any form of ours sends; a whole case study is far below it. */
const mostBytes = 1024 * 1024

/** The API at `/trpc`, and what a watcher asks for: ready is a node with its data and its index in place. */
export function createApiApp(parts: ApiParts): Hono<RequestVariables> {
  const { db, index, log, keepAnswers, isReady } = parts
  const contextFor = contextsOf(parts)
  const app = createWatchedApp({
    log,
    libraryVersion: () => index.version(),
    readiness: async () => {
      const database = await db.execute(sql`select 1`).then(
        () => true,
        () => false,
      )
      const ready = database && isReady()
      return { ready, database, index: isReady(), libraryVersion: index.version() }
    },
  })
  app.use('/trpc/*', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), readableCall())
  app.use('/trpc/*', (c, next) => (onePublicQuery.test(rawPath(c.req.url)) ? keepAnswers(c, next) : next()))
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      createContext: ({ req, resHeaders }, c): Context => contextFor(c, req.headers, resHeaders),
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
