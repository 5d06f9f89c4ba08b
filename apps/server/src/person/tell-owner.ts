import type { Person } from '@casebook/core/person'
import type { DoorContext } from '../api/trpc.ts'
import type { Transaction } from '../database/database.ts'
import { post } from '../mail/post.ts'

type Told = { person: Person; subject: string; says: string }

/** Writes to the owner of an account that something about it changed, so that they notice where it was not they (ASVS 6.3.7). */
export async function tellOwner(
  tx: Transaction,
  { now, web }: DoorContext,
  { person, subject, says }: Told,
): Promise<void> {
  await post(tx, {
    kind: 'account',
    to: person.email,
    subject,
    paragraphs: [
      says,
      'If you know of this, there is nothing to do. If not, ask an administrator at once to sign you out everywhere.',
    ],
    action: { text: 'See your account', url: `${web.publicUrl}/admin/account` },
    at: now().toISOString(),
  })
}
