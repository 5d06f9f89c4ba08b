import { resolve } from 'node:path'
import * as build from 'virtual:react-router/server-build'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { type Visit, visitContext } from './api.ts'
import type * as promised from './public.ts'
import { withSecurityHeaders } from './security-headers.ts'

/** Beside the built server, whichever folder it was built into. */
export const clientFolder: typeof promised.clientFolder = resolve(import.meta.dirname, '../client')

/** Makes the handler that answers every address of the viewer. */
export const createViewer: typeof promised.createViewer = ({ api, baseUrl, report = logToConsole }) => {
  const { unstable_getCriticalCss, ...built } = build
  const handle = createRequestHandler({ ...built, basename: '/', allowedActionOrigins: false }, 'production')
  const site = baseUrl.replace(/\/+$/, '')
  return async (request) => {
    const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
    const about = { requestId, address: request.url }
    const visit: Visit = { api, baseUrl: site, requestId, report: (error) => report(error, about) }
    return withSecurityHeaders(await answer(request, visit), requestId)
  }

  async function answer(request: Request, visit: Visit): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('This address can only be read.', { status: 405, headers: { Allow: 'GET, HEAD' } })
    }
    const context = new RouterContextProvider()
    context.set(visitContext, visit)
    return handle(readable(request), context)
  }
}

/** React Router keeps addresses that end in `.data` for its own script, which no page ships, and throws at what it cannot decode. */
function readable(request: Request): Request {
  const url = new URL(request.url)
  return url.pathname.endsWith('.data') || !decodes(url.pathname)
    ? new Request(new URL('/not-found', url), { method: request.method, headers: request.headers })
    : request
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function logToConsole(error: unknown, about: { requestId: string; address: string }): void {
  console.error(about, error)
}
