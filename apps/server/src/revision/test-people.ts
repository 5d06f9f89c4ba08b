import { randomUUID } from 'node:crypto'
import { Person, type Role } from '@casebook/core/person'
import type { Database } from '../database/database.ts'
import { people } from '../person/tables.ts'

/** Somebody of a role who is there without having signed in: for what is tested below the door. */
export async function addPerson(db: Database, role: Role, name = `The ${role}`): Promise<Person> {
  const at = new Date('2026-11-23T08:00:00.000Z')
  const [row] = await db
    .insert(people)
    .values({ name, email: `${randomUUID()}@council.example`, role, createdAt: at, updatedAt: at })
    .returning()
  return Person.parse(row)
}
