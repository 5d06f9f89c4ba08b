import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { inject } from 'vitest'
import { connect } from './connect.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the PostgreSQL that tooling/vitest/postgres.ts starts for the whole run. */
    postgres: string
  }
}

export type TestDatabase = {
  url: string
  remove(): Promise<void>
}

/**
 * A database for one test file alone: a copy of a template that is migrated once in the whole run.
 * Name the template where a file needs another one, such as one that is filled already.
 */
export async function createTestDatabase(
  migrate: (url: string) => Promise<void>,
  template = 'migrated',
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(async (sql) => {
    await ensureTemplate(sql, template, migrate)
    await sql`create database ${sql(name)} template ${sql(template)} owner casebook`
  })
  return {
    url: urlOf(name),
    remove: () => asSuperuser(async (sql) => void (await sql`drop database ${sql(name)} with (force)`)),
  }
}

/** Test files run side by side, so the first one to come makes the template while the others wait at the lock. */
async function ensureTemplate(
  sql: postgres.Sql,
  template: string,
  migrate: (url: string) => Promise<void>,
): Promise<void> {
  await sql`select pg_advisory_lock(hashtext(${template}))`
  const [there] = await sql`select from pg_database where datname = ${template}`
  if (there) return
  const unfinished = `${template}_unfinished`
  await sql`drop database if exists ${sql(unfinished)} with (force)`
  await sql`create database ${sql(unfinished)} owner casebook`
  await migrate(urlOf(unfinished))
  await sql`alter database ${sql(unfinished)} with allow_connections false`
  await sql`alter database ${sql(unfinished)} rename to ${sql(template)}`
}

/** On one connection, whose end frees the lock. */
async function asSuperuser(act: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = connect(inject('postgres'), { max: 1, onnotice: () => {} })
  try {
    await act(sql)
  } finally {
    await sql.end()
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('postgres'))
  url.username = 'casebook'
  url.pathname = `/${database}`
  return url.href
}
