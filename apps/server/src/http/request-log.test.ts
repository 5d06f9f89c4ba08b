import { Writable } from 'node:stream'
import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'
import { logRequests } from './request-log.ts'

const token = 'a1'.repeat(32)

test.each([
  ['/fact-check/', 'as it is linked'],
  ['/%66act-check/', 'spelt otherwise'],
  ['/FACT-CHECK//', 'with a slash too many'],
])('a token in an address is not logged (%s, %s)', async (before) => {
  const lines: string[] = []
  const log = pino(
    new Writable({
      write: (line, _, done) => {
        lines.push(String(line))
        done()
      },
    }),
  )
  const app = new Hono().use(logRequests(log, createMetrics())).get('*', (c) => c.text('a page'))
  await app.request(`${before}${token}?a=${token}`, { headers: { referer: `https://a.example/${token}` } })
  expect(lines).toHaveLength(1)
  expect(lines[0]?.toLowerCase()).not.toContain(token)
})
