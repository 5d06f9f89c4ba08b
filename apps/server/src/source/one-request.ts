import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, LeadsInside, publicLookup } from './public-address.ts'

/** How we go out: under which name, how long we wait, and to which hosts (`name:port`) even where they are inside a network. */
export type GoingOut = {
  userAgent: string
  /** Milliseconds for one request, from the name to the head of the answer, or to the end of what is read. */
  timeout: number
  hostsInside: ReadonlySet<string>
  signal: AbortSignal
}

/** The head of an answer, and as much of its text as was asked for. */
export type Response = {
  status: number
  location: string | null
  retryAfter: string | null
  gaveCookies: boolean
  text: string
}

export type Asking = { method: 'HEAD' | 'GET'; mostText?: number }

/**
 * One request, without following where it leads. The body is not read beyond `mostText` characters: the connection is
 * dropped instead. Rejects with the error of the connection, with `LeadsInside`, or with a `TimeoutError`.
 */
export async function oneRequest(url: URL, asking: Asking, going: GoingOut): Promise<Response> {
  const timeout = AbortSignal.timeout(going.timeout)
  const signal = AbortSignal.any([timeout, going.signal])
  try {
    return await send(url, asking, { ...going, signal })
  } catch (error) {
    throw timeout.aborted && !going.signal.aborted ? timeout.reason : error
  }
}

function send(
  url: URL,
  { method, mostText = 0 }: Asking,
  { userAgent, hostsInside, signal }: GoingOut,
): Promise<Response> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowedInside = hostsInside.has(hostOf(url))
  // A literal address is connected to as it is: nothing is looked up.
  if (isIP(host) !== 0 && !isAllowedInside && !isPublicAddress(host))
    return Promise.reject(new LeadsInside(`${host} is no address of the internet.`))
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)({
      protocol: url.protocol,
      host,
      port: url.port || undefined,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-language': 'en-GB,en;q=0.8' },
      // A connection of its own, closed after it: nothing is left open at a stranger's.
      agent: false,
      signal,
      ...(!isAllowedInside && { lookup: publicLookup }),
    })
    request.on('error', reject)
    request.on('response', (response) => {
      response.on('error', reject)
      if (mostText === 0) {
        resolve(responseOf(response, ''))
        response.destroy()
        return
      }
      read(response, mostText).then((text) => resolve(responseOf(response, text)), reject)
    })
    request.end()
  })
}

async function read(response: IncomingMessage, most: number): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  for await (const piece of response) {
    text += piece
    if (text.length >= most) break
  }
  return text.slice(0, most)
}

function responseOf({ statusCode = 0, headers }: IncomingMessage, text: string): Response {
  return {
    status: statusCode,
    location: headers.location ?? null,
    retryAfter: headers['retry-after'] ?? null,
    gaveCookies: headers['set-cookie'] !== undefined,
    text,
  }
}

/** The host of an address with its port, as pace is kept and hosts inside are named. */
export function hostOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
}
