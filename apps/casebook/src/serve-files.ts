import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { encodingFor } from '@casebook/server'
import type { MiddlewareHandler } from 'hono'

type Options = {
  /** The part of the address before the file's own path. */
  under?: string
  /** Files whose names change with their content: kept for a year. */
  immutable?: RegExp
  /** What answers an address that is no file: the page of a single-page app. */
  fallback?: string
}
type Kept = {
  type: string
  etag: string
  plain: Uint8Array<ArrayBuffer>
  /** Made when it is first asked for, and once. */
  brotli: () => Uint8Array<ArrayBuffer> | null
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const squeezable = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt'])
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Serves a folder of built files, read at start and compressed once: only files that were there then, so no path leads out of it. */
export function serveFiles(folder: string, { under = '', immutable, fallback }: Options): MiddlewareHandler {
  const files = readAll(folder)
  return async (c, next) => {
    const path = new URL(c.req.url).pathname.slice(under.length)
    const found = files.get(path)
    const file = found ?? (fallback && extname(path) === '' ? files.get(`/${fallback}`) : undefined)
    if (!file || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    const headers = new Headers({
      'content-type': file.type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      etag: file.etag,
      vary: 'Accept-Encoding',
      'cache-control': found && immutable?.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (file.type.startsWith('text/html')) headers.set('content-security-policy', strictPolicy)
    if (c.req.header('if-none-match') === file.etag) return c.newResponse(null, { status: 304, headers })
    const small = encodingFor(c.req.header('accept-encoding')) === 'br' ? file.brotli() : null
    if (small) headers.set('content-encoding', 'br')
    return new Response(c.req.method === 'HEAD' ? null : (small ?? file.plain), { headers })
  }
}

function readAll(folder: string): Map<string, Kept> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(folder, file).split(sep).join('/')}`, read(file)]
    }),
  )
}

function read(file: string): Kept {
  const plain = new Uint8Array(readFileSync(file))
  let made: Uint8Array<ArrayBuffer> | null = null
  const brotli = () => {
    if (squeezable.has(extname(file))) made ??= squeeze(plain)
    return made
  }
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { type: types[extname(file)] ?? 'application/octet-stream', plain, brotli, etag }
}

function squeeze(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}
