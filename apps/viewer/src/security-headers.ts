/** A page may load its own style, typeface, pictures and scripts, and nothing else; nothing inline; nobody may frame it. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The same answer, with the headers that keep a reader safe and the id of the request. */
export function withSecurityHeaders(response: Response, requestId: string): Response {
  const secured = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) secured.set(name, value)
  secured.set('X-Request-Id', requestId)
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: secured,
  })
}
