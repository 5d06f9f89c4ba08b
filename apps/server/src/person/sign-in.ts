import { may, type Person, SignIn } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { allowsSignIn } from './allowed-place.ts'
import { allowTry, ledIn, rememberAddress } from './back-off.ts'

/** Signs a person in: after too many wrong tries it waits, and whether the account exists is not told. */
export async function signIn(
  context: DoorContext,
  typed: { email: string; password: string },
): Promise<Person> {
  const { db, now, web } = context
  orRefuse(allowsSignIn(web.publicUrl))
  const given = orRefuse(parse(SignIn, typed))
  const { email } = given
  const browser = web.knownBrowsers.markIn(web.visit, email, now())
  const tried = orRefuse(
    await allowTry(db, { email, address: web.visit.address, browser, now: now() }),
    'TOO_MANY_REQUESTS',
  )
  const person = await signInAs(context, given)
  await ledIn(db, tried)
  return person
}

/**
 * Checks the password and begins a session: its cookie is given out when the audit entry stands. The browser and its
 * address are known to the account from then on.
 */
export async function signInAs({ db, now, web }: DoorContext, given: SignIn): Promise<Person> {
  const signedIn = await web.auth.signIn(web.visit, given)
  if (!signedIn) {
    throw new Refusal([
      {
        rule: 'wrong-email-or-password',
        says: 'The email address or the password is wrong. Check both.',
        field: 'email',
      },
    ])
  }
  const person = orRefuse(may(signedIn.person, 'person.sign-in'), 'FORBIDDEN')
  await db.transaction((tx) =>
    audit.record(tx, {
      at: now().toISOString(),
      actor: person.id,
      action: 'person.signed-in',
      subject: person.id,
      detail: {},
    }),
  )
  await rememberAddress(db, { email: given.email, address: web.visit.address, now: now() })
  web.knownBrowsers.remember(web.visit, given.email, now())
  signedIn.keep()
  return person
}
