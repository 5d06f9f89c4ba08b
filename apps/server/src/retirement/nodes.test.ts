import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { createTestDatabase } from '../postgres/test-database.ts'
import { addPerson } from '../revision/test-people.ts'
import { followChanges } from '../search/follow-changes.ts'
import { openTestIndex } from '../search/test-index.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { retire } from './retire.ts'

test('another node hears of a retirement at once, though it touches nothing, and one that starts later knows it', async () => {
  const database = await createTestDatabase(migrateDatabase)
  const [here, there, later] = [1, 2, 3].map(() => openDatabase(database.url, { max: 2 }))
  const indexes = [openTestIndex(), openTestIndex()]
  if (!here || !there || !later) throw new TypeError('A node is missing.')
  const log = pino({ level: 'silent' })
  const following = [followChanges(there, indexes[0]!.index, log)]
  await following[0]?.caughtUp
  try {
    const person = await addPerson(here.db, 'administrator')
    const given = {
      taxonomy: 'topics',
      term: 'dementia',
      by: 'mental-health',
      why: 'Once.',
      version: 0,
    } as const
    await retire({ db: here.db, now: () => new Date('2026-11-23T09:00:00.000Z'), person }, given)
    await vi.waitFor(() => expect(termsToday(there.db).version).toBe(1), { timeout: 3_000 })
    expect(termsToday(later.db).version).toBe(0)
    following.push(followChanges(later, indexes[1]!.index, log))
    await following[1]?.caughtUp
    expect(termsToday(later.db).library.topics.whatBecameOf('dementia')).toMatchObject({
      by: 'mental-health',
    })
  } finally {
    for (const each of following) await each.stop()
    for (const index of indexes) index.remove()
    for (const node of [here, there, later]) await node.close()
    await database.remove()
  }
})
