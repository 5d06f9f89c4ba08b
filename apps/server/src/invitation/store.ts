import { Person } from '@casebook/core/person'
import { eq } from 'drizzle-orm'
import type { Db, Transaction } from '../database/database.ts'
import { people } from '../person/tables.ts'
import { invitations } from './tables.ts'

export type NewLink = {
  personId: string
  tokenHash: string
  invitedBy: string
  invitedAt: Date
  expiresAt: Date
}

/** Keeps the hash of a link, in place of one that the same person was sent before. */
export async function keepLink(tx: Transaction, link: NewLink): Promise<void> {
  await tx.insert(invitations).values(link).onConflictDoUpdate({ target: invitations.personId, set: link })
}

/** Whom the link with this hash invites, and until when; `null` where there is none. */
export async function findLink(
  db: Db,
  tokenHash: string,
): Promise<{ person: Person; expiresAt: Date } | null> {
  const [found] = await db
    .select({ person: people, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(eq(invitations.tokenHash, tokenHash))
  return found ? { person: Person.parse(found.person), expiresAt: found.expiresAt } : null
}

/** Takes a link away: it was used. */
export async function dropLink(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(invitations).where(eq(invitations.personId, personId))
}

/** Until when each link holds, by the person it invites. */
export async function expiryByPerson(db: Db): Promise<Map<string, Date>> {
  const rows = await db
    .select({ personId: invitations.personId, expiresAt: invitations.expiresAt })
    .from(invitations)
  return new Map(rows.map(({ personId, expiresAt }) => [personId, expiresAt]))
}
