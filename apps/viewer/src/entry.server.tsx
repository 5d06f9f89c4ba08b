import { renderToStaticMarkup } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { visitContext } from './api.ts'
import { SiteContext } from './site/site-context.tsx'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** Renders a page whole: no page streams, and none ships a script of the framework. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[router, context]: [EntryContext, RouterContextProvider]
): Response {
  const { baseUrl, requestId } = context.get(visitContext)
  const { pathname } = new URL(request.url)
  const today = inWords.format(new Date())
  const html = renderToStaticMarkup(
    <SiteContext value={{ baseUrl, requestId, pathname, today }}>
      <ServerRouter context={router} url={request.url} />
    </SiteContext>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!doctype html>${html}`, { status, headers })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const notFound = isRouteErrorResponse(error) && error.status < 500
  if (!request.signal.aborted && !notFound) context.get(visitContext).report(error)
}
