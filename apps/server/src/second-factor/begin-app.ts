import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as factors from './store.ts'

/** Begins to set up an authenticator app: what it has to read. It counts for nothing until a code of it was typed. */
export async function beginApp({ db, person, web }: MemberContext): Promise<{ address: string }> {
  const { address, ...sealed } = await web.auth.newApp(person.email)
  await db.transaction(async (tx) => {
    refuseSecondApp(await factors.findApp(tx, person.id))
    await factors.keepApp(tx, person.id, sealed)
  })
  return { address }
}

/** One app a person: whoever has a new telephone removes the old one first. */
export function refuseSecondApp(app: factors.App | null): void {
  if (!app?.verified) return
  throw new Refusal([
    {
      rule: 'app-there',
      says: 'You have an authenticator app already: remove it first, then set up the other one.',
    },
  ])
}
