import * as z from 'zod'
import type { MemberContext } from '../api/trpc.ts'
import * as factors from './store.ts'

const Passkey = z.object({ id: z.string(), name: z.string(), addedAt: z.iso.datetime() })

/** One's own second factors: of the app nothing but how many backup codes are left. */
export const MyFactors = z.object({
  app: z.object({ backupCodesLeft: z.number() }).nullable(),
  passkeys: z.array(Passkey),
})
export type MyFactors = z.infer<typeof MyFactors>

export async function myFactors({ db, person, web }: MemberContext): Promise<MyFactors> {
  const app = await factors.findApp(db, person.id)
  const passkeys = await factors.passkeysOf(db, person.id)
  return {
    app: app?.verified ? { backupCodesLeft: (await web.auth.openBackupCodes(app.backupCodes)).length } : null,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name, addedAt: createdAt.toISOString() })),
  }
}
