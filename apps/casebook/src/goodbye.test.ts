import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { watchConnections } from './goodbye.ts'
import { startCasebook } from './test-casebook.ts'

type Tally = { answered: number; toldLast: number; faults: string[] }

/** Asks again and again over one kept connection, with a pause in between, until an answer says that it is the last. */
async function askUntilLast(origin: string, paths: string[], tally: Tally): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = 0; ; turn++) {
    try {
      const [answer] = (await once(get(origin + paths[turn % paths.length], { agent }), 'response')) as [
        IncomingMessage,
      ]
      const body = await text(answer)
      if (answer.statusCode !== 200 || body === '') tally.faults.push(`${answer.statusCode} ${body.length}`)
      tally.answered += 1
      if (answer.headers.connection === 'close') {
        tally.toldLast += 1
        return
      }
    } catch (error) {
      tally.faults.push(String(error))
      return
    }
    await sleep((turn * 37) % 300)
  }
}

test('told to stop under load, it cuts nobody off: each connection is told which answer is its last', async () => {
  const casebook = await startCasebook()
  await casebook.says('Stop it with Ctrl+C.')
  const tally: Tally = { answered: 0, toldLast: 0, faults: [] }
  const readers = Array.from({ length: 40 }, (_, reader) => {
    const search = (turn: number) =>
      `/trpc/public.search?input=${encodeURIComponent(JSON.stringify({ q: `police ${reader} ${turn}` }))}`
    return askUntilLast(
      casebook.origin,
      ['/', `/search?q=health+${reader}`, search(1), '/about', search(2)],
      tally,
    )
  })
  await sleep(3_000)
  const before = tally.answered
  casebook.process.kill('SIGTERM')
  await Promise.all(readers)
  expect(await casebook.ended).toBe(0)
  expect(before).toBeGreaterThan(40)
  expect(tally).toMatchObject({ toldLast: 40, faults: [] })
}, 90_000)

/** A server of one answer, that is parted from. */
async function open(answer: Parameters<typeof createServer>[1]) {
  const server: Server = createServer(answer)
  const { close } = watchConnections(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: (server.address() as AddressInfo).port, close }
}

test('an answer that is under way says that it is the last, and is given whole', async () => {
  let finish = () => {}
  const { port, close } = await open((_, response) => {
    finish = () => response.end('whole')
  })
  const asked = once(get({ port, agent: new Agent({ keepAlive: true }) }), 'response')
  await expect.poll(() => `${finish}`).toContain('whole')
  const closed = close()
  await sleep(100)
  finish()
  const [answer] = (await asked) as [IncomingMessage]
  expect([answer.headers.connection, await text(answer)]).toEqual(['close', 'whole'])
  await closed
})

test('a request that comes over a kept connection just after the stop began is answered', async () => {
  const { port, close } = await open((_, response) => response.end('here'))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async () => {
    const [answer] = (await once(get({ port, agent }), 'response')) as [IncomingMessage]
    return [answer.headers.connection, await text(answer)]
  }
  expect(await ask()).toEqual(['keep-alive', 'here'])
  const closed = close()
  await sleep(50)
  expect(await ask()).toEqual(['close', 'here'])
  await closed
})

test('idle connections do not hold the stop up, even where the other end never lets go', async () => {
  const { port, close } = await open((_, response) => response.end('here'))
  const idle = connect({ port, allowHalfOpen: true })
  await once(idle, 'connect')
  await sleep(600)
  const began = Date.now()
  await close()
  expect(Date.now() - began).toBeLessThan(2_000)
  idle.destroy()
})

test('nobody new is let in', async () => {
  const { port, close } = await open((_, response) => setTimeout(() => response.end('late'), 300))
  const asked = once(get({ port }), 'response')
  await sleep(100)
  const closed = close()
  await expect(once(get({ port }), 'response')).rejects.toThrow('ECONNREFUSED')
  await asked
  await closed
})
