import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { type Encoding, encodingFor } from './encoding.ts'

type Body = Uint8Array<ArrayBuffer>
type Answer = {
  version: string
  etag: string
  headers: [string, string][]
  bodies: Partial<Record<Encoding, Body>> & { identity: Body }
}

const mostBytes = 48 * 1024 * 1024
const longestAddress = 2_000
/** Headers that belong to one request, or to one body. */
const notKept = new Set(['content-length', 'content-encoding', 'x-request-id', 'set-cookie'])

/**
 * Keeps anonymous answers in memory, by address, while `version` (the library's, and the day) stays what it was;
 * compresses each once for each encoding asked for, and answers 304 to whoever has it. Only GET and HEAD, only 200, only
 * without a cookie set; whatever was asked for longest ago goes first when the memory set aside is full.
 */
export function cacheAnswers(version: () => string): MiddlewareHandler {
  const answers = new Map<string, Answer>()
  let bytes = 0
  const forget = (address: string, { bodies }: Answer) => {
    answers.delete(address)
    for (const body of Object.values(bodies)) bytes -= body.length
  }
  /** As the one asked for last. What stood there has been forgotten, so that memory is counted once. */
  const keep = (address: string, answer: Answer) => {
    answers.set(address, answer)
    for (const body of Object.values(answer.bodies)) bytes += body.length
    for (const [oldest, old] of answers) {
      if (bytes <= mostBytes) break
      forget(oldest, old)
    }
  }
  return async (c, next) => {
    const { method } = c.req
    const address = c.req.url.slice(c.req.url.indexOf('/', 8))
    const readable = method === 'GET' || method === 'HEAD'
    if (!readable || address.length > longestAddress || c.req.header('authorization')) return next()
    const now = version()
    let answer = answers.get(address)
    if (answer && answer.version !== now) {
      forget(address, answer)
      answer = undefined
    }
    if (!answer) {
      await next()
      if (c.res.status !== 200 || method === 'HEAD' || isPersonal(c.res)) return
      answer = await answerOf(c.res, now)
    }
    const encoding = encodingFor(c.req.header('accept-encoding'))
    const before = answers.get(address)
    if (before) forget(address, before)
    const body = answer.bodies[encoding] ?? squeeze(answer.bodies.identity, encoding)
    answer.bodies[encoding] = body
    keep(address, answer)
    c.res = undefined
    c.res = write(c.req.header('if-none-match'), answer, encoding, method === 'HEAD' ? null : body)
  }
}

/** An answer that says it is not to be kept is not, whoever asked. */
function isPersonal({ headers }: Response): boolean {
  return headers.has('set-cookie') || /no-store|private/.test(headers.get('cache-control') ?? '')
}

async function answerOf(response: Response, version: string): Promise<Answer> {
  const identity = new Uint8Array(await response.arrayBuffer())
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const headers = [...response.headers].filter(([name]) => !notKept.has(name))
  if (!response.headers.has('cache-control'))
    headers.push(['cache-control', 'public, max-age=0, must-revalidate'])
  headers.push(['vary', 'Accept-Encoding'], ['etag', etag])
  return { version, etag, headers, bodies: { identity } }
}

function write(
  known: string | undefined,
  { etag, headers, bodies }: Answer,
  ...[encoding, body]: [Encoding, Body | null]
): Response {
  if (known?.includes(etag)) return new Response(null, { status: 304, headers })
  const length: [string, string] = ['content-length', `${(bodies[encoding] ?? bodies.identity).length}`]
  const own: [string, string][] =
    encoding === 'identity' ? [length] : [length, ['content-encoding', encoding]]
  return new Response(body, { headers: [...headers, ...own] })
}

function squeeze(plain: Body, encoding: Encoding): Body {
  if (encoding === 'gzip') return new Uint8Array(gzipSync(plain))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return new Uint8Array(brotliCompressSync(plain, { params }))
}
