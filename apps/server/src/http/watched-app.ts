import { Hono } from 'hono'
import type { Logger } from 'pino'
import { createMetrics } from './metrics.ts'
import { logRequests, type RequestVariables } from './request-log.ts'

/** What a watcher is told of whether people can be sent here. */
export type Readiness = { ready: boolean } & Record<string, unknown>

export type WatchedParts = {
  log: Logger
  readiness: () => Promise<Readiness>
  /** The number of the last change that public search here has taken in; without search, none. */
  libraryVersion?: () => number
}

/** What every node answers its watcher: `/health` (alive), `/ready`, `/metrics`. Each request gets an id and a line in the log. */
export function createWatchedApp({ log, readiness, libraryVersion }: WatchedParts): Hono<RequestVariables> {
  const metrics = createMetrics(libraryVersion)
  const app = new Hono<RequestVariables>()
  app.use(logRequests(log, metrics))
  app.get('/health', (c) => c.json({ alive: true }))
  app.get('/ready', async (c) => {
    const told = await readiness()
    return c.json(told, told.ready ? 200 : 503)
  })
  app.get('/metrics', async (c, next) =>
    isFromThisMachine(c.env, c.req.header('x-forwarded-for'))
      ? c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
      : next(),
  )
  return app
}

/** The address at the other end, where the server of this process hands the connection on. */
export function socketOf(env: unknown): string | undefined {
  return (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress
}

/** Figures about the process are for those who run it: asked for from this machine, and not through a proxy. */
function isFromThisMachine(env: unknown, forwarded: string | undefined): boolean {
  const socket = socketOf(env)
  return forwarded === undefined && (socket === undefined || /^(::1|(::ffff:)?127\.)/.test(socket))
}
