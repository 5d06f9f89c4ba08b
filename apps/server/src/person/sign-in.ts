import { type Person, SignIn } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import { findApp, passkeysOf } from '../second-factor/store.ts'
import { enter } from '../session/enter.ts'
import { allowsSignIn } from './allowed-place.ts'
import { allowTry, ledIn } from './back-off.ts'

/** Signed in; or the password was right, and one of these ways is needed besides. */
export type SignInAnswer =
  | { at: 'signed-in'; person: Person }
  | { at: 'second-step'; ways: { code: boolean; passkey: boolean } }

/** Signs a person in: after too many wrong tries it waits, and whether the account exists is not told. */
export async function signIn(
  context: DoorContext,
  typed: { email: string; password: string },
): Promise<SignInAnswer> {
  const { db, now, web } = context
  orRefuse(allowsSignIn(web.publicUrl))
  const given = orRefuse(parse(SignIn, typed))
  const { email } = given
  const browser = web.knownBrowsers.markIn(web.visit, email, now())
  const tried = orRefuse(
    await allowTry(db, { email, address: web.visit.address, browser, now: now() }),
    'TOO_MANY_REQUESTS',
  )
  const answer = await signInAs(context, given)
  await ledIn(db, tried)
  return answer
}

/** Checks the password, and begins a session or the second step. */
export async function signInAs(context: DoorContext, given: SignIn): Promise<SignInAnswer> {
  const { db, web } = context
  const signedIn = await web.auth.signIn(web.visit, given)
  if (!signedIn) throw new Refusal([wrongEmailOrPassword])
  if ('token' in signedIn) {
    const person = await enter(context, signedIn, { secondFactor: false, by: 'password' })
    return { at: 'signed-in', person }
  }
  signedIn.keep()
  const app = await findApp(db, signedIn.personId)
  const passkeys = await passkeysOf(db, signedIn.personId)
  return { at: 'second-step', ways: { code: app?.verified ?? false, passkey: passkeys.length > 0 } }
}

const wrongEmailOrPassword = {
  rule: 'wrong-email-or-password',
  says: 'The email address or the password is wrong. Check both.',
  field: 'email',
}
