import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { databasesIn, freePort, startCasebook, testFolder } from './test-casebook.ts'

const enough = 60_000

test(
  'where the port is in use, that is said, and nothing is started',
  async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => void other.close())
    const casebook = await startCasebook({ port })
    expect(await casebook.ended).toBe(1)
    expect(casebook.printed().trim()).toBe(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    )
    expect(existsSync(casebook.dataFolder)).toBe(false)
  },
  enough,
)

test.runIf(process.platform === 'linux')(
  'a data folder where none can be is refused in one sentence',
  async () => {
    const casebook = await startCasebook({ dataFolder: '/proc/x' })
    expect(await casebook.ended).toBe(1)
    expect(casebook.printed().trim()).toBe(
      'No folder can be made in /proc: set CASEBOOK_DATA to a folder on a disk.',
    )
  },
  enough,
)

test(
  'while it starts, it answers that it does; then it serves, and Ctrl+C stops it in order',
  async () => {
    const casebook = await startCasebook()
    const before = await untilAnswered(casebook.origin)
    expect([before.status, before.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await before.text()).toContain('Casebook is starting.')
    expect((await fetch(`${casebook.origin}/health`)).status).toBe(200)
    await casebook.says('Stop it with Ctrl+C.')
    expect((await fetch(`${casebook.origin}/ready`)).status).toBe(200)
    casebook.process.kill('SIGINT')
    expect(await casebook.ended).toBe(0)
    expect(databasesIn(casebook.dataFolder)).toEqual([])
  },
  enough,
)

test.each<[string, NodeJS.Signals, (folder: string) => boolean]>([
  [
    'while the first database is made',
    'SIGINT',
    (folder) => readdirSync(folder).some((name) => name.includes('unfinished')),
  ],
  ['while the database starts', 'SIGHUP', (folder) => existsSync(join(folder, 'postgres/postmaster.pid'))],
])(
  'told to stop %s (%s), it stops at once and leaves nothing running; the next start works',
  async (_, signal, moment) => {
    const dataFolder = join(await testFolder(), 'data')
    const first = await startCasebook({ dataFolder })
    while (!existsSync(dataFolder) || !moment(dataFolder)) await sleep(2)
    const told = Date.now()
    first.process.kill(signal)
    const code = await first.ended
    expect(Date.now() - told).toBeLessThan(10_000)
    expect([code, first.printed()]).toEqual([
      130,
      expect.stringContaining('Stopped before it was ready. Nothing is left running.'),
    ])
    expect(databasesIn(dataFolder)).toEqual([])
    const next = await startCasebook({ dataFolder })
    await next.says('Casebook is ready')
  },
  enough,
)

test(
  'told twice, it ends at once, and the database with it',
  async () => {
    const casebook = await startCasebook()
    await casebook.says('Stop it with Ctrl+C.')
    const unfinished = connect(Number(new URL(casebook.origin).port), '127.0.0.1')
    unfinished.on('error', () => {})
    unfinished.write(
      'POST /trpc/person.signIn HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    )
    await sleep(300)
    casebook.process.kill('SIGINT')
    await casebook.says('Stopping:')
    await sleep(1_200)
    expect(casebook.process.exitCode).toBe(null)
    casebook.process.kill('SIGINT')
    expect(await casebook.ended).toBe(130)
    await expect.poll(() => databasesIn(casebook.dataFolder), { timeout: 10_000 }).toEqual([])
  },
  enough,
)

/** The first answer of any kind. */
async function untilAnswered(origin: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(origin)
    } catch {
      await sleep(10)
    }
  }
}
