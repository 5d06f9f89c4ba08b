import { orRefuse, Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import { passwordHashOf } from './accounts-store.ts'
import { allowTry, ledIn } from './back-off.ts'

/** Lets nobody go on but by the password they have: wrong ones count as they do at the door. */
export async function provePassword(
  { db, now, person, web }: MemberContext,
  { password, field }: { password: string; field: string },
): Promise<void> {
  const { id, email } = person
  const browser = web.knownBrowsers.markIn(web.visit, email, now())
  const tried = orRefuse(
    await allowTry(db, { email, address: web.visit.address, browser, now: now() }),
    'TOO_MANY_REQUESTS',
  )
  const hash = await passwordHashOf(db, id)
  if (hash === null || !(await web.auth.isPassword(password, hash))) {
    throw new Refusal([{ rule: 'wrong-password', says: 'This is not the password of your account.', field }])
  }
  await ledIn(db, tried)
}
