import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { type Socket, Server as SocketServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A connection without a request for so long is let go of; on one just used the next request may be on its way. */
const quiet = 500
/** How long a connection that was let go of may take to end, before it is cut. */
const slow = 250
/** How long all others may take, before they are cut. */
const longest = 10_000

/** The connections of a server: which are being answered, and since when the others have been idle. */
type Connections = Map<Socket, { answering: Set<ServerResponse>; idleSince: number }>

/**
 * Watches a server from its start, so that it can part from its readers without cutting anybody off: nobody new is let in,
 * every answer says that it is the connection's last, and what was asked is answered, for ten seconds at the most.
 */
export function watchConnections(server: Server): { close: () => Promise<void> } {
  const connections: Connections = new Map()
  let closing = false
  server.on('connection', (socket: Socket) => {
    connections.set(socket, { answering: new Set(), idleSince: Date.now() })
    socket.once('close', () => connections.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    const connection = connections.get(socket)
    connection?.answering.add(response)
    if (closing) sayLast(response)
    response.once('close', () => {
      connection?.answering.delete(response)
      if (connection) connection.idleSince = Date.now()
    })
  })
  return {
    async close() {
      closing = true
      const closed = once(server, 'close')
      // Not the HTTP server's own way, which cuts idle connections at once, with what may be on its way in them.
      SocketServer.prototype.close.call(server)
      for (const { answering } of connections.values()) answering.forEach(sayLast)
      const cut = setTimeout(() => server.closeAllConnections(), longest)
      await Promise.race([closed, letGo(connections)])
      await closed
      clearTimeout(cut)
    },
  }
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

/** Lets go of each connection once it is quiet, until none is left. */
async function letGo(connections: Connections): Promise<void> {
  for (; connections.size > 0; await sleep(25)) {
    for (const [socket, { answering, idleSince }] of connections) {
      const idle = answering.size > 0 ? 0 : Date.now() - idleSince
      if (idle >= quiet + slow && socket.writableEnded) socket.destroy()
      else if (idle >= quiet && !socket.writableEnded) socket.end()
    }
  }
}
