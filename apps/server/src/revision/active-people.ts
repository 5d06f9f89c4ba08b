import { Person } from '@casebook/core/person'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { people } from '../person/tables.ts'

/** Those who can sign in, by name: they can be asked for something, and written to. */
export async function activePeople(db: Db): Promise<Person[]> {
  const rows = await db.select().from(people).where(eq(people.state, 'active')).orderBy(asc(people.name))
  return rows.map((row) => Person.parse(row))
}

/** Of the people with these ids, those who can sign in; the founding library is nobody. */
export async function activeAmong(db: Db, ids: Iterable<string>): Promise<Person[]> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  if (wanted.length === 0) return []
  const rows = await db
    .select()
    .from(people)
    .where(and(eq(people.state, 'active'), inArray(people.id, wanted)))
  return rows.map((row) => Person.parse(row))
}
