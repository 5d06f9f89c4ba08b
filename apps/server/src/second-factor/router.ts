import { Person } from '@casebook/core/person'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import {
  doorProcedure,
  freshProcedure,
  freshSettingUpProcedure,
  router,
  settingUpProcedure,
} from '../api/trpc.ts'
import { PasskeyMade, PasskeyQuestion, PasskeyUsed } from '../person/passkey-ceremony.ts'
import { beginApp } from './begin-app.ts'
import { confirmApp } from './confirm-app.ts'
import { MyFactors, myFactors } from './my-factors.ts'
import { passSecondStep } from './pass-second-step.ts'
import { addPasskey, signInWithPasskey } from './passkey.ts'
import { removeSecondFactor } from './remove.ts'
import { renewBackupCodes } from './renew-backup-codes.ts'

const own = 'person.look-after-own-account'
/** As somebody types it: with spaces, or with too much. */
const TypedCode = z.string().max(100)
const BackupCodes = z.object({ backupCodes: z.array(z.string()) })
const Done = z.object({ done: z.literal(true) })
const done = { done: true } as const

export const secondFactorRouter = router({
  passSecondStep: doorProcedure
    .input(z.object({ way: z.enum(['code', 'backup-code']), code: TypedCode }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => passSecondStep(ctx, input)),
  beginPasskeySignIn: doorProcedure
    .output(answering(PasskeyQuestion))
    .mutation(({ ctx: { web } }) => web.auth.beginPasskeySignIn(web.visit)),
  signInWithPasskey: doorProcedure
    .input(z.object({ used: PasskeyUsed }))
    .output(answering(Person))
    .mutation(({ ctx, input }) => signInWithPasskey(ctx, input.used)),

  mine: settingUpProcedure.output(answering(MyFactors)).query(({ ctx }) => myFactors(ctx)),
  beginApp: freshSettingUpProcedure
    .output(answering(z.object({ address: z.string() })))
    .mutation(({ ctx }) => beginApp(ctx)),
  confirmApp: settingUpProcedure
    .input(z.object({ code: TypedCode }))
    .output(answering(BackupCodes))
    .mutation(({ ctx, input }) => confirmApp(ctx, input.code)),
  beginPasskey: freshSettingUpProcedure
    .output(answering(PasskeyQuestion))
    .mutation(({ ctx: { web } }) => web.auth.beginPasskey(web.visit)),
  addPasskey: settingUpProcedure
    .input(z.object({ made: PasskeyMade, name: z.string().max(100) }))
    .output(answering(Done))
    .mutation(async ({ ctx, input }) => {
      await addPasskey(ctx, input)
      return done
    }),
  renewBackupCodes: freshProcedure(own)
    .output(answering(BackupCodes))
    .mutation(({ ctx }) => renewBackupCodes(ctx)),
  remove: freshProcedure(own)
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('authenticator app') }),
        z.object({ kind: z.literal('passkey'), id: z.uuid() }),
      ]),
    )
    .output(answering(Done))
    .mutation(async ({ ctx, input }) => {
      await removeSecondFactor(ctx, input)
      return done
    }),
})
