import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

export type RequestVariables = { Variables: { requestId: string; log: Logger } }

const given = /^[\w.-]{1,64}$/

/** Gives each request an id (or keeps the one that a proxy gave), answers with it, logs the answer and times it. */
export function logRequests(log: Logger, { answered }: Metrics) {
  return createMiddleware<RequestVariables>(async (c, next) => {
    const asked = c.req.header('x-request-id')
    const requestId = asked && given.test(asked) ? asked : randomUUID()
    const requestLog = log.child({ requestId })
    c.set('requestId', requestId)
    c.set('log', requestLog)
    const began = performance.now()
    await next()
    const milliseconds = performance.now() - began
    c.res.headers.set('x-request-id', requestId)
    const { method } = c.req
    const path = withoutToken(c.req.path)
    const { status } = c.res
    answered.observe({ method, route: kindOf(path), status }, milliseconds / 1000)
    requestLog.info({ method, path, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered')
  })
}

/** An address without the token in it (64 hexadecimal digits, however the rest is spelt): many may read a log. */
export function withoutToken(address: string): string {
  return address.replace(/[0-9a-f]{64}/gi, '…')
}

/** The first part of the path stands for the route, so that the number of time series stays small. */
function kindOf(path: string): string {
  const [, first = ''] = path.split('/')
  return known.has(first) ? `/${first}` : 'other'
}

const known = new Set([
  '',
  'search',
  'case-studies',
  'fact-check',
  'preview',
  'topics',
  'themes',
  'how-we-judge-evidence',
  'about',
  'accessibility',
  'assets',
  'admin',
  'trpc',
  'health',
  'ready',
  'metrics',
  'robots.txt',
  'sitemap.xml',
])
