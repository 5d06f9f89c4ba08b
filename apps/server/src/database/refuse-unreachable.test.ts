import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../postgres/test-database.ts'
import { StartRefusal } from '../start-refusal.ts'
import { migrateDatabase } from './migrate.ts'
import { refuseUnreachable } from './refuse-unreachable.ts'

test.each(['postgres://user:pw@127.0.0.1:1/casebook', 'postgres://user:pw@nobody.invalid/casebook'])(
  'an address where no PostgreSQL is, %s, is refused in a sentence that does not repeat the password',
  async (url) => {
    const refused = refuseUnreachable(url)
    await expect(refused).rejects.toThrow(StartRefusal)
    await expect(refused).rejects.toThrow(/^DATABASE_URL leads to no PostgreSQL/)
    await expect(refused).rejects.not.toThrow(/:pw@/)
  },
)

test('a server that answers nothing, or nonsense, is refused in time', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  await expect(refuseUnreachable(`postgres://user@127.0.0.1:${port}/casebook`)).rejects.toThrow(StartRefusal)
  silent.close()
}, 30_000)

test('one that lets us in is not refused', async () => {
  const database = await createTestDatabase(migrateDatabase)
  await expect(refuseUnreachable(database.url)).resolves.toBeUndefined()
  await database.remove()
})
