import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { tellOwner } from '../person/tell-owner.ts'
import * as factors from './store.ts'

/** Makes new backup codes and answers with them, this once; those there were let nobody in any more. */
export async function renewBackupCodes(context: MemberContext): Promise<{ backupCodes: string[] }> {
  const { db, now, person, web } = context
  const { codes, sealed } = await web.auth.newBackupCodes()
  await db.transaction(async (tx) => {
    if (!(await factors.findApp(tx, person.id))?.verified) throw new Refusal([noApp])
    await factors.keepBackupCodes(tx, person.id, sealed)
    await audit.record(tx, {
      at: now().toISOString(),
      actor: person.id,
      action: 'person.second-factor-added',
      subject: person.id,
      detail: { kind: 'backup codes' },
    })
    const says = 'New backup codes were made for your account, in place of those you had.'
    await tellOwner(tx, context, { person, subject: 'New backup codes were made', says })
  })
  return { backupCodes: codes }
}

const noApp = {
  rule: 'no-app',
  says: 'Backup codes belong to an authenticator app: set one up first.',
}
