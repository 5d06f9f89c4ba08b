import * as z from 'zod'
import type { MemberContext } from '../api/trpc.ts'
import { browserInWords } from './browser-words.ts'
import { listSessions } from './store.ts'

/** One place where somebody is signed in. */
export const MySession = z.object({
  id: z.string(),
  browser: z.string(),
  signedInAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  isThisOne: z.boolean(),
})
export type MySession = z.infer<typeof MySession>

/** Where one is signed in oneself. */
export async function mySessions({ db, me, now, person }: MemberContext): Promise<MySession[]> {
  const rows = await listSessions(db, person.id, now())
  return rows.map(({ id, userAgent, signedInAt, lastUsedAt }) => ({
    id,
    browser: browserInWords(userAgent),
    signedInAt: signedInAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isThisOne: id === me.sessionId,
  }))
}
