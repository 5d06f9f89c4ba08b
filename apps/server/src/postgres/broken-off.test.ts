import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { StartBrokenOff } from '../start-broken-off.ts'
import { startPostgres } from './start.ts'
import { ask, start, startInOtherProcess, testFolder } from './test-machine.ts'

const isMakingCluster = (folder: string) =>
  existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('postgres.unfinished-'))
const isStarting = (folder: string) => existsSync(join(folder, 'postgres', 'postmaster.pid'))

/** Waits for a moment in the life of a folder, however short it is. */
async function until(moment: (folder: string) => boolean, folder: string): Promise<void> {
  while (!moment(folder)) await sleep(1)
}

/** The command lines of all programs of PostgreSQL that work in this folder. */
function programsIn(folder: string): string[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'args='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes(folder) && /\/bin\/(?:postgres|initdb) /.test(line))
}

test.each([
  ['while the first database is made', isMakingCluster],
  ['while the server starts', isStarting],
])(
  'a start that is broken off %s stops at once, leaves nothing running, and the next one works',
  async (_, moment) => {
    const dataFolder = join(await testFolder(), 'data')
    const breaking = new AbortController()
    const started = startPostgres({
      dataFolder,
      dataFolderChosen: true,
      say: () => {},
      signal: breaking.signal,
    })
    void started.catch(() => {})
    await until(moment, dataFolder)
    const told = Date.now()
    breaking.abort(new StartBrokenOff())
    await expect(started).rejects.toThrow(StartBrokenOff)
    expect(Date.now() - told).toBeLessThan(10_000)
    expect(programsIn(dataFolder)).toEqual([])
    expect(isMakingCluster(dataFolder)).toBe(false)
    expect(await ask(await start(dataFolder), 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test('a start that was broken off before it began begins nothing', async () => {
  const dataFolder = join(await testFolder(), 'data')
  const signal = AbortSignal.abort(new StartBrokenOff())
  const started = startPostgres({ dataFolder, dataFolderChosen: true, say: () => {}, signal })
  await expect(started).rejects.toThrow(StartBrokenOff)
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)
})

test.each([
  ['while it makes the first database', isMakingCluster],
  ['while it starts the server', isStarting],
])('a process that ends by force %s leaves nothing running either', async (_, moment) => {
  const dataFolder = join(await testFolder(), 'data')
  const other = startInOtherProcess({ dataFolder }, '', "process.on('SIGTERM', () => process.exit(1))")
  await until(moment, dataFolder)
  other.process.kill('SIGTERM')
  await other.ended
  await expect.poll(() => programsIn(dataFolder), { timeout: 5_000 }).toEqual([])
})
