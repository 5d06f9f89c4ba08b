import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseStudy } from '../case-study/case-study.ts'
import { libraryVersion } from '../case-study/changes.ts'
import { caseStudies, changes } from '../case-study/tables.ts'
import { type OpenDatabase, openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { loadFoundingLibrary } from '../library/load-founding-library.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { type Following, followChanges } from './follow-changes.ts'
import { openSearchIndex } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { searchIn, slugsIn } from './test-index.ts'

const monday = '2026-11-23T09:00:00.000Z'
const log = pino({ level: 'silent' })
const study = (n: number, changed: Partial<Parameters<typeof caseStudy>[0]> = {}) =>
  caseStudy({ slug: `study-${n}`, title: `Study ${n}`, ...changed })

let folder: string
let file: string
let databases: { database: TestDatabase; open: OpenDatabase }[]
let index: SearchIndex | undefined
let following: Following | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-follow-'))
  file = join(folder, 'search.sqlite')
  databases = []
})
afterEach(async () => {
  await stop()
  for (const { database, open } of databases) {
    await open.close()
    await database.remove()
  }
  rmSync(folder, { recursive: true })
})

async function aDatabase(): Promise<OpenDatabase> {
  const database = await createTestDatabase(migrateDatabase)
  const open = openDatabase(database.url, { max: 4 })
  databases.push({ database, open })
  return open
}

const publish = (open: OpenDatabase, studies: CaseStudy[], at = monday) =>
  loadFoundingLibrary(open.db, studies, at)

/** Takes a case study away from readers, as withdrawing it will. */
async function withdraw({ db }: OpenDatabase, slug: string): Promise<void> {
  const [gone] = await db
    .update(caseStudies)
    .set({ publishedRevisionId: null })
    .where(eq(caseStudies.slug, slug))
    .returning({ caseStudyId: caseStudies.id })
  const number = (await libraryVersion(db)) + 1
  await db
    .insert(changes)
    .values({ number, caseStudyId: gone?.caseStudyId ?? '', kind: 'withdrawn', at: monday })
}

/** Starts a node: opens the index and levels it with the database. */
async function start(open: OpenDatabase): Promise<SearchIndex> {
  index = openSearchIndex(file)
  following = followChanges(open, index, log)
  await following.caughtUp
  return index
}

async function stop(): Promise<void> {
  await following?.stop()
  index?.close()
}

describe('an index that follows the database', () => {
  test('takes in all that was published before it, in more than one go', async () => {
    const open = await aDatabase()
    await publish(
      open,
      Array.from({ length: 450 }, (_, n) => study(n)),
    )
    const started = await start(open)
    expect([started.version(), searchIn(started, '').total]).toEqual([450, 450])
  })

  test('takes in what is published later, woken by the database', async () => {
    const open = await aDatabase()
    const started = await start(open)
    expect(started.version()).toBe(0)
    await vi.waitFor(async () => {
      const [listening] =
        await open.sql`select from pg_stat_activity where query ilike 'listen%' and datname = current_database()`
      expect(listening).toBeDefined()
    })
    await publish(open, [study(1)])
    await vi.waitFor(() => expect(slugsIn(started, 'study')).toEqual(['study-1']), { timeout: 4_000 })
  })

  test('catches up after a stop: new, changed and gone', async () => {
    const open = await aDatabase()
    await publish(open, [study(1), study(2), study(3)])
    await start(open)
    await stop()
    await publish(open, [study(2, { title: 'A festival' }), study(4)])
    await withdraw(open, 'study-1')
    const started = await start(open)
    expect(slugsIn(started, { sort: 'title' })).toEqual(['study-2', 'study-3', 'study-4'])
    expect(slugsIn(started, 'festival')).toEqual(['study-2'])
  })

  test('is rebuilt when it is deleted', async () => {
    const open = await aDatabase()
    await publish(open, [study(1), study(2)])
    await start(open)
    await stop()
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    expect(slugsIn(await start(open), { sort: 'title' })).toEqual(['study-1', 'study-2'])
  })

  test('is rebuilt when the database is an older one, restored', async () => {
    const [now, restored] = [await aDatabase(), await aDatabase()]
    await publish(now, [study(1), study(2), study(3)])
    await start(now)
    await stop()
    await publish(restored, [study(1)])
    const started = await start(restored)
    expect([started.version(), slugsIn(started, '')]).toEqual([1, ['study-1']])
  })

  test('is rebuilt when the database went another way from a number that both know', async () => {
    const [one, other] = [await aDatabase(), await aDatabase()]
    await publish(one, [study(1), study(2)])
    await start(one)
    await stop()
    await publish(other, [study(7), study(8), study(9)])
    const started = await start(other)
    expect([started.version(), slugsIn(started, { sort: 'title' })]).toEqual([
      3,
      ['study-7', 'study-8', 'study-9'],
    ])
  })

  test('is not rebuilt where nothing happened', async () => {
    const open = await aDatabase()
    await publish(open, [study(1)])
    await start(open)
    await stop()
    index = openSearchIndex(file)
    const reset = vi.spyOn(index, 'reset')
    following = followChanges(open, index, log)
    await following.caughtUp
    expect([reset.mock.calls.length, index.version()]).toEqual([0, 1])
  })

  test('is rebuilt when it turns out broken while changes are taken in', async () => {
    const open = await aDatabase()
    await publish(open, [study(1), study(2)])
    await start(open)
    await stop()
    const broken = new DatabaseSync(file, { defensive: false })
    broken.exec('UPDATE texts_data SET block = zeroblob(8)')
    broken.close()
    await publish(open, [study(1, { title: 'A festival' })])
    const started = await start(open)
    expect([started.version(), slugsIn(started, 'festival'), searchIn(started, '').total]).toEqual([
      3,
      ['study-1'],
      2,
    ])
  })

  test('tells of trouble with the database, and goes on when it is over', async () => {
    const open = await aDatabase()
    const started = await start(open)
    await open.sql`alter table changes rename to elsewhere`
    await expect(following?.catchUp()).rejects.toThrow()
    await open.sql`alter table elsewhere rename to changes`
    await publish(open, [study(1)])
    await following?.catchUp()
    expect(slugsIn(started, '')).toEqual(['study-1'])
  })
})
