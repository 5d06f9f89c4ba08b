import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

type Page = {
  etag: string
  type: string
  headers: Headers
  plain: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}
type Made = { page: Page; version: string }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const mostPages = 2_000
const longestAddress = 600

/**
 * Keeps anonymous pages in memory, by address, while the library and the day stay what they were; compresses each once,
 * answers 304 to whoever has it. Only GET, only 200, only where nobody is signed in; the oldest kept page goes first.
 */
export function cachePages(version: () => string) {
  const pages = new Map<string, Made>()
  return createMiddleware(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const address = pathname + search
    const cacheable = (c.req.method === 'GET' || c.req.method === 'HEAD') && address.length <= longestAddress
    if (!cacheable) return next()
    const now = version()
    const kept = pages.get(address)
    if (kept?.version === now) {
      c.res = answerWith(kept.page, c.req.raw)
      return
    }
    await next()
    if (c.res.status !== 200 || c.req.method === 'HEAD' || c.res.headers.has('set-cookie')) return
    const page = await pageOf(c.res)
    pages.delete(address)
    pages.set(address, { page, version: now })
    for (const oldest of pages.keys()) {
      if (pages.size <= mostPages) break
      pages.delete(oldest)
    }
    c.res = undefined
    c.res = answerWith(page, c.req.raw)
  })
}

async function pageOf(response: Response): Promise<Page> {
  const plain = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.delete('x-request-id')
  headers.set('cache-control', 'public, max-age=0, must-revalidate')
  headers.set('vary', 'Accept-Encoding')
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  headers.set('etag', etag)
  const [small, zipped] = await Promise.all([
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    zip(plain),
  ])
  return {
    etag,
    type: headers.get('content-type') ?? '',
    headers,
    plain,
    brotli: new Uint8Array(small),
    gzip: new Uint8Array(zipped),
  }
}

function answerWith(page: Page, request: Request): Response {
  const headers = new Headers(page.headers)
  if (request.headers.get('if-none-match')?.includes(page.etag))
    return new Response(null, { status: 304, headers })
  const accepts = request.headers.get('accept-encoding') ?? ''
  const [encoding, body] = /\bbr\b/.test(accepts)
    ? (['br', page.brotli] as const)
    : /\bgzip\b/.test(accepts)
      ? (['gzip', page.gzip] as const)
      : ([undefined, page.plain] as const)
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', `${body.length}`)
  return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers })
}
