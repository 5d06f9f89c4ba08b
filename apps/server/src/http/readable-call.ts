import type { Reason } from '@casebook/core/reason'
import type { TRPCError } from '@trpc/server'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refused } from '../api/error-shape.ts'
import type { RequestVariables } from './request-log.ts'

/**
 * Lets through what the procedures can read: an address that decodes, GET, HEAD or POST, and JSON in what is posted. The
 * rest is refused before it, in a sentence. HEAD is answered as GET is, and a POST of nothing at all as one without fields.
 */
export function readableCall() {
  return createMiddleware<RequestVariables>(async (c, next) => {
    const { raw } = c.req
    if (!decodes(raw.url)) return answer(c, 'BAD_REQUEST', notDecodable)
    if (raw.method === 'HEAD') c.req.raw = new Request(raw, { method: 'GET' })
    else if (raw.method === 'POST') {
      if (!isJson(raw)) return answer(c, 'UNSUPPORTED_MEDIA_TYPE', notJson)
      if ((await c.req.text()).trim() === '') withoutFields(c)
    } else if (raw.method !== 'GET') {
      c.header('allow', 'GET, HEAD, POST')
      return answer(c, 'METHOD_NOT_SUPPORTED', noSuchMethod(raw.method))
    }
    return next()
  })
}

/** Answers a call that no procedure was given, in the shape of all errors. */
export function answer(c: Context<RequestVariables>, code: TRPCError['code'], reason: Reason): Response {
  const error = refused(code, [reason], { requestId: c.get('requestId') })
  c.header('cache-control', 'no-store')
  return c.json({ error }, error.data.httpStatus as ContentfulStatusCode)
}

const notDecodable: Reason = {
  rule: 'not-an-address',
  says: 'This address cannot be read, because of a % in it. Check it, letter by letter.',
}

const notJson: Reason = {
  rule: 'not-json',
  says: 'Send changes as JSON, with the header Content-Type: application/json.',
}

function noSuchMethod(method: string): Reason {
  return {
    rule: 'wrong-method',
    says: `Nothing here is asked for with ${method}. Read with GET, and change with POST.`,
  }
}

function isJson({ headers }: Request): boolean {
  return /^application\/json\s*(?:;|$)/i.test(headers.get('content-type') ?? '')
}

function withoutFields({ req }: Context<RequestVariables>): void {
  const { url, method, headers, signal } = req.raw
  req.raw = new Request(url, { method, headers, signal, body: '{}' })
  req.bodyCache = {}
}

function decodes(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname)
    return true
  } catch {
    return false
  }
}
