import { Person } from '@casebook/core/person'
import { asc, sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { people } from './tables.ts'

/** The names of these people, by id; ids that belong to nobody, such as the founding library's, are left out. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<Record<string, string>> {
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(sql`${people.id}::text = any(${sql.param([...ids])}::text[])`)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** Everyone who has an account, by name. */
export async function everyone(db: Db): Promise<Person[]> {
  return (await db.select().from(people).orderBy(asc(people.name))).map((row) => Person.parse(row))
}
