import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from './database/migrate.ts'
import { readSettings } from './env.ts'
import { openData } from './open-data.ts'
import { connect } from './postgres/connect.ts'
import { createTestDatabase } from './postgres/test-database.ts'
import { StartBrokenOff } from './start-broken-off.ts'

/** A database of its own, a connection to watch it by, and what opens it. */
async function setUp() {
  const database = await createTestDatabase(migrateDatabase)
  const folder = await mkdtemp(join(tmpdir(), 'casebook-open-'))
  const watcher = connect(database.url, { max: 1, onnotice: () => {} })
  onTestFinished(async () => {
    await watcher.end()
    await database.remove()
    await rm(folder, { recursive: true, force: true })
  })
  const settings = readSettings({ DATABASE_URL: database.url, CASEBOOK_DATA: folder })
  const open = (signal?: AbortSignal) =>
    openData({
      settings,
      library: [caseStudy()],
      say: () => {},
      log: pino({ level: 'silent' }),
      now: () => new Date('2026-11-22T10:00:00Z'),
      signal,
    })
  return { watcher, open }
}

test.each([
  ['another node migrates', 'select pg_advisory_lock(201610)'],
  ['another node writes the audit', 'select pg_advisory_lock(201611)'],
])('told to stop while it waits because %s, it stops at once, and opens the next time', async (_, hold) => {
  const { watcher, open } = await setUp()
  await watcher.unsafe(hold)
  const stopping = new AbortController()
  const opened = open(stopping.signal)
  void opened.catch(() => {})
  const waiting = () => watcher`select from pg_locks where locktype = 'advisory' and not granted`
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(1)
  const told = Date.now()
  stopping.abort(new StartBrokenOff())
  await expect(opened).rejects.toThrow(StartBrokenOff)
  expect(Date.now() - told).toBeLessThan(10_000)
  await watcher`select pg_advisory_unlock_all()`
  const data = await open()
  expect([data.isOpen(), data.index.version()]).toEqual([true, 1])
  await data.close()
  expect(data.isOpen()).toBe(false)
})

test('told to stop after it has opened, it stays open until it is closed', async () => {
  const { open } = await setUp()
  const stopping = new AbortController()
  const data = await open(stopping.signal)
  stopping.abort(new StartBrokenOff())
  expect(data.isOpen()).toBe(true)
  await data.close()
})
