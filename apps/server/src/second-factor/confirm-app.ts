import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import { refuseSecondApp } from './begin-app.ts'
import { beginAppFirst, codeAs, wrongCode } from './codes.ts'
import { factorAdded } from './factor-added.ts'
import * as factors from './store.ts'

/**
 * Takes a code of the app that is being set up, from when on the app counts, and this session has shown it. Every other
 * session ends. Answers with the backup codes, this once.
 */
export async function confirmApp(context: MemberContext, typed: string): Promise<{ backupCodes: string[] }> {
  const { db, person, web } = context
  const app = await factors.findApp(db, person.id)
  refuseSecondApp(app)
  if (!app) throw new Refusal([beginAppFirst])
  const begun = await web.auth.confirmApp(web.visit, codeAs('code', typed))
  if (!begun) throw new Refusal([wrongCode])
  await factorAdded(context, { token: begun.token, kind: 'authenticator app' })
  begun.keep()
  return { backupCodes: await web.auth.openBackupCodes(app.backupCodes) }
}
