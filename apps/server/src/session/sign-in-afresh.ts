import type { Person } from '@casebook/core/person'
import type { MemberContext } from '../api/trpc.ts'
import { provePassword } from '../person/prove-password.ts'
import { enter } from './enter.ts'

/**
 * Whoever is signed in proves it again by the password: a new session takes the place of this one, and keeps that this one
 * showed a second factor.
 */
export async function signInAfresh(context: MemberContext, password: string): Promise<Person> {
  const { me, web } = context
  await provePassword(context, { password, field: 'password' })
  const begun = await web.auth.beginAgain(web.visit, me.person)
  return enter(context, begun, { secondFactor: me.secondFactor.shown, by: 'password' })
}
