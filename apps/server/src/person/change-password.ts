import { NewPerson, PasswordChange } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { endSessionsOf } from '../session/store.ts'
import { changePasswordHash } from './accounts-store.ts'
import { refuseCommonPassword } from './common-password.ts'
import { provePassword } from './prove-password.ts'
import { tellOwner } from './tell-owner.ts'

/** Changes one's own password, which takes the one there is; every other session ends. */
export async function changePassword(
  context: MemberContext,
  typed: { current: string; password: string },
): Promise<void> {
  const { db, me, now, person, web } = context
  const { current, password } = orRefuse(parse(PasswordChange, typed))
  const { name, email } = person
  orRefuse(parse(NewPerson, { name, email, password }))
  orRefuse(refuseCommonPassword(password))
  await provePassword(context, { password: current, field: 'current' })
  const hash = await web.auth.hashPassword(password)
  await db.transaction(async (tx) => {
    const at = now()
    await changePasswordHash(tx, person.id, hash, at)
    await endSessionsOf(tx, person.id, me.sessionId)
    await audit.record(tx, {
      at: at.toISOString(),
      actor: person.id,
      action: 'person.password-changed',
      subject: person.id,
      detail: {},
    })
    const says = 'The password of your account was changed, and it was signed out everywhere else.'
    await tellOwner(tx, context, { person, subject: 'Your password was changed', says })
  })
}
