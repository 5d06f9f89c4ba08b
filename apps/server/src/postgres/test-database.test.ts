import { afterAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { createTestDatabase } from './test-database.ts'

const migrations: string[] = []

async function migrate(url: string): Promise<void> {
  migrations.push(url)
  const sql = connect(url, { max: 1 })
  await sql`create table place (name text not null)`
  await sql.end()
}

const one = await createTestDatabase(migrate, 'places')
const other = await createTestDatabase(migrate, 'places')
const sql = connect(one.url)
const otherSql = connect(other.url)

afterAll(async () => {
  await Promise.all([sql.end(), otherSql.end()])
  await Promise.all([one.remove(), other.remove()])
})

test('the template is migrated once and every copy has its tables', async () => {
  expect(migrations).toHaveLength(1)
  expect(await otherSql`select name from place`).toHaveLength(0)
})

test('what one copy is given the other does not have', async () => {
  await sql`insert into place values ('Bury')`
  expect(await sql`select name from place`).toHaveLength(1)
  expect(await otherSql`select name from place`).toHaveLength(0)
})

test('tests work without special rights, as Casebook does', async () => {
  const [user] =
    await sql`select current_user as name, rolsuper as special from pg_roles where rolname = current_user`
  expect(user).toEqual({ name: 'casebook', special: false })
})

test('a migration that fails is tried again rather than copied half done', async () => {
  const failing = createTestDatabase(async () => Promise.reject(new Error('no such column')), 'half-done')
  await expect(failing).rejects.toThrow('no such column')
  const again = await createTestDatabase(migrate, 'half-done')
  const sqlAgain = connect(again.url, { max: 1 })
  expect(await sqlAgain`select name from place`).toHaveLength(0)
  await sqlAgain.end()
  await again.remove()
})
