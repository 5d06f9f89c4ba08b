import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Settings, StartRefusal } from '@casebook/server'
import { getRequestListener } from '@hono/node-server'
import { watchConnections } from './goodbye.ts'

export type Fetch = (request: Request, env: object) => Response | Promise<Response>
export type Listening = {
  port: number
  /** Parts from the readers: what was asked is answered, for ten seconds at the most. */
  close: () => Promise<void>
}

/** Listens where the settings say; a port in use, or one that is not ours to take, is refused in a sentence. */
export function listen(fetch: Fetch, { port, host }: Pick<Settings, 'port' | 'host'>): Promise<Listening> {
  const answer = getRequestListener(fetch, { hostname: host, errorHandler: notReadable })
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  const { close } = watchConnections(server)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)))
    server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port, close }))
  })
}

/** A request whose address or Host makes no sense, as no browser sends it. */
function notReadable(): Response {
  return new Response('This request cannot be read. Check the address, letter by letter.\n', {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

function refusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartRefusal(
        `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      )
    case 'EACCES':
      return new StartRefusal(
        `Port ${port} may not be taken by this user. Choose one above 1023: PORT=4000 npm start`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefusal(
        `This machine has no address ${host} to listen on. Mend HOST, or leave it out for 127.0.0.1.`,
      )
    default:
      return error
  }
}
