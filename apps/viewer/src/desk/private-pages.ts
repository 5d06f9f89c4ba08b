/** Pages for one visitor alone: what is drafted, and what somebody in the area is asked. */
const privatePages: ReadonlySet<string> = new Set(['preview', 'fact-check'])

/** Whether the parts of a path lead to a page that is for one visitor alone. */
export function isPrivate(parts: readonly string[] | null): boolean {
  return privatePages.has(parts?.find((part) => part !== '')?.toLowerCase() ?? '')
}

/**
 * Nobody keeps such a page or lists it, and no other site learns its address. Not `no-referrer`: with it, browsers send
 * forms without the Origin that we hold them to.
 */
export function keepPrivate(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Cache-Control', 'no-store')
  headers.set('X-Robots-Tag', 'noindex')
  headers.set('Referrer-Policy', 'same-origin')
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}
