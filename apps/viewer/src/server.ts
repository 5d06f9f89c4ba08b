import { resolve } from 'node:path'
import * as build from 'virtual:react-router/server-build'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { type Visit, visitContext } from './api.ts'
import { canonicalAddress, decoded } from './canonical-address.ts'
import { isPrivate, keepPrivate } from './desk/private-pages.ts'
import { tellingWhereAway } from './library-away.ts'
import type * as promised from './public.ts'
import { withSecurityHeaders } from './security-headers.ts'

export { apiOf } from './api.ts'
export { LibraryAway } from './library-away.ts'
export { proceduresAt } from './procedures-at.ts'

/** Beside the built server, whichever folder it was built into. */
export const clientFolder: typeof promised.clientFolder = resolve(import.meta.dirname, '../client')

/** Makes the handler that answers every address of the viewer. */
export const createViewer: typeof promised.createViewer = ({ api, baseUrl, report = logToConsole }) => {
  const { unstable_getCriticalCss, ...built } = build
  const site = baseUrl.replace(/\/+$/, '')
  const allowedActionOrigins = [new URL(site).host]
  const handle = createRequestHandler({ ...built, basename: '/', allowedActionOrigins }, 'production')
  const pages = new Set(Object.values(build.routes).map((route) => route?.path?.split('/', 1)[0] ?? ''))
  return async (request, desk) => {
    const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
    const about = { requestId, address: request.url }
    const parts = decoded(new URL(request.url).pathname)
    const tell = (error: unknown) => report(error, about)
    const visit: Visit = {
      api: tellingWhereAway(api, tell),
      desk: desk ?? null,
      baseUrl: site,
      requestId,
      isReadable: parts !== null,
      report: tell,
    }
    const response = withSecurityHeaders(await answer(request, visit), requestId)
    return isPrivate(parts) ? keepPrivate(response) : response
  }

  async function answer(request: Request, visit: Visit): Promise<Response> {
    const mayPost = visit.desk !== null && new URL(request.url).pathname.startsWith('/fact-check/')
    if (request.method !== 'GET' && request.method !== 'HEAD' && !(mayPost && request.method === 'POST')) {
      return new Response('This address can only be read.', { status: 405, headers: { Allow: 'GET, HEAD' } })
    }
    if (request.method === 'POST' && request.headers.get('origin') !== new URL(site).origin) {
      return new Response('Open this page at its own address, and send the form from there.', { status: 403 })
    }
    const better = canonicalAddress(new URL(request.url), pages)
    if (better !== null) return leadTo(better)
    const context = new RouterContextProvider()
    context.set(visitContext, visit)
    return untilItIsBack(await handle(visit.isReadable ? ofOurs(request) : nowhere(request), context))
  }
}

/** That something is wrong just now is kept by nobody; where the library is silent, it is worth asking again. */
function untilItIsBack(response: Response): Response {
  if (response.status >= 500) response.headers.set('Cache-Control', 'no-store')
  if (response.status === 503) response.headers.set('Retry-After', '30')
  return response
}

/** For good, and for a day without asking again. */
function leadTo(address: string): Response {
  const headers = { Location: address, 'Cache-Control': 'public, max-age=86400' }
  return new Response(null, { status: 308, headers })
}

/** React Router keeps addresses that end in `.data` for its own script, which no page ships. */
function ofOurs(request: Request): Request {
  return new URL(request.url).pathname.endsWith('.data') ? nowhere(request) : request
}

/** The same request for a page that is not there: React Router throws at an address that it cannot decode. */
function nowhere({ url, method, headers }: Request): Request {
  return new Request(new URL('/not-found', url), { method, headers })
}

function logToConsole(error: unknown, about: { requestId: string; address: string }): void {
  console.error(about, error)
}
