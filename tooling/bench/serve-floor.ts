import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The floor: Hono answering a constant body, of the size asked for, from memory. */
const bodies = new Map<number, string>()
const app = new Hono().get('/:bytes', (c) => {
  const bytes = Number(c.req.param('bytes'))
  const body = bodies.get(bytes) ?? JSON.stringify('x'.repeat(Math.max(0, bytes - 2)))
  bodies.set(bytes, body)
  return c.body(body, 200, { 'content-type': 'application/json' })
})
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
)
process.on('SIGTERM', () => server.close())
