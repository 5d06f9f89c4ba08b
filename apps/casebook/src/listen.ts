import type { Server } from 'node:http'
import { type Settings, StartRefusal } from '@casebook/server'
import { serve } from '@hono/node-server'

const longestGoodbye = 10_000

export type Listening = { port: number; close: () => Promise<void> }

/** Listens where the settings say; a port in use, or one that is not ours to take, is refused in a sentence. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: Settings,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (address) => {
      resolve({ port: address.port, close: () => close(server as Server) })
    }) as Server
    server.on('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)))
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

/** Lets answers under way finish, for ten seconds at the most. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), longestGoodbye)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
