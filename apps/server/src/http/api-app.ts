import { trpcServer } from '@hono/trpc-server'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { appRouter } from '../api/router.ts'
import type { Context } from '../api/trpc.ts'
import type { Database } from '../database/database.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { createMetrics } from './metrics.ts'
import { logRequests, type RequestVariables } from './request-log.ts'

export type ApiParts = {
  db: Database
  index: SearchIndex
  now: () => Date
  log: Logger
  isReady: () => boolean
}

/** How long a public answer may be kept: a minute, then asked for again. */
const publicCaching = 'public, max-age=60, stale-while-revalidate=600'

/** The API and what a watcher asks for: `/trpc`, `/health` (alive), `/ready` (data and index in place), `/metrics`. */
export function createApiApp({ db, index, now, log, isReady }: ApiParts): Hono<RequestVariables> {
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
  app.get('/metrics', async (c) =>
    c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  )
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      createContext: (_, c): Context => ({
        db,
        index,
        now,
        requestId: c.get('requestId'),
        log: c.get('log'),
      }),
      responseMeta: ({ paths, errors, type }) =>
        type === 'query' && errors.length === 0 && paths?.every((path) => path.startsWith('public.'))
          ? { headers: new Headers({ 'cache-control': publicCaching }) }
          : { headers: new Headers({ 'cache-control': 'no-store' }) },
      onError: ({ error, path, ctx }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          (ctx as Context | undefined)?.log.error({ error, path }, 'a procedure failed')
      },
    }),
  )
  return app
}
