import type { Person } from '@casebook/core/person'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { DoorContext, MemberContext } from '../api/trpc.ts'
import { allowsSignIn } from '../person/allowed-place.ts'
import type { PasskeyMade, PasskeyUsed } from '../person/passkey-ceremony.ts'
import { browserInWords } from '../session/browser-words.ts'
import { enter } from '../session/enter.ts'
import { dropSession } from '../session/store.ts'
import { factorAdded } from './factor-added.ts'

type NewPasskey = { made: PasskeyMade; name: string }

/** Keeps a passkey, under the name it was given or that of the browser it was made in. */
export async function addPasskey(context: MemberContext, { made, name }: NewPasskey): Promise<void> {
  const { web } = context
  const named = name.trim() || browserInWords(web.visit.headers.get('user-agent') ?? '')
  if (!(await web.auth.addPasskey(web.visit, made, named))) throw new Refusal([notAdded])
  await factorAdded(context, { kind: 'passkey', name: named })
}

/** Signs in by a passkey, which is both something its owner has and the finger, face or number that unlocks it. */
export async function signInWithPasskey(context: DoorContext, used: PasskeyUsed): Promise<Person> {
  const { db, web } = context
  orRefuse(allowsSignIn(web.publicUrl))
  const begun = await web.auth.signInWithPasskey(web.visit, used)
  if (!begun) throw new Refusal([notTaken])
  const before = await web.signedIn()
  if (before && before.person.id !== begun.person.id) {
    await dropSession(db, begun.token)
    throw new Refusal([somebodyElses])
  }
  return enter(context, begun, { secondFactor: true, by: 'passkey' })
}

const notAdded = {
  rule: 'passkey-not-added',
  says: 'The passkey was not added: it was not unlocked, or it took longer than five minutes. Try again.',
}
const notTaken = {
  rule: 'passkey-not-taken',
  says: 'This passkey does not let you in here. Try another one, or sign in with your password.',
}
const somebodyElses = {
  rule: 'passkey-of-somebody-else',
  says: 'This passkey belongs to another account. Take your own, or sign out first.',
}
