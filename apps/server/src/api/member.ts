import { type Action, checkSecondFactor, may } from '@casebook/core/person'
import { accept, type Reason, refuse, type Verdict } from '@casebook/core/reason'
import * as audit from '../audit/store.ts'
import type { Database } from '../database/database.ts'
import type { SignedIn } from '../person/auth-port.ts'
import { orRefuse, Refusal } from './refusal.ts'
import type { Web } from './web.ts'

/** A sign-in is fresh for so long: what can do most harm is asked of nobody else. */
const freshFor = 5 * 60_000

/** One refusal of one person at one procedure is written down once in so long. */
const quietFor = 60_000

/** Who is signed in and has shown as much as they must; with `settingUp`, those too who have yet to set a second factor up. */
export async function memberOf(web: Web | undefined, settingUp: boolean): Promise<SignedIn & { web: Web }> {
  const me = await web?.signedIn()
  if (!web || !me) throw new Refusal([{ rule: 'not-signed-in', says: 'Sign in to go on.' }], 'UNAUTHORIZED')
  const { has } = me.secondFactor
  if (has || !settingUp) orRefuse(checkSecondFactor(me.person, me.secondFactor), 'FORBIDDEN')
  return { ...me, web }
}

/** Whether somebody proved a moment ago who they are: where not, the screen asks them to, and does the act again. */
export function checkFresh({ signedInAt }: SignedIn, now: Date): Verdict<true> {
  if (now.getTime() - signedInAt.getTime() < freshFor) return accept(true)
  return refuse([
    { rule: 'sign-in-afresh', says: 'Show that it is you, to do this: sign in again, then go on.' },
  ])
}

type Refusing = { db: Database; now: () => Date; me: SignedIn; path: string }

/** Whether the role allows it at all; a refusal is written down. */
export async function allow(refusing: Refusing, action: Action): Promise<void> {
  const verdict = may(refusing.me.person, action)
  if (verdict.ok) return
  await recordRefusal(refusing, verdict.reasons)
  throw new Refusal(verdict.reasons, 'FORBIDDEN')
}

/** Writes down that somebody was refused, so that whoever tries doors is seen; those who hammer at one fill no book. */
export async function recordRefusal({ db, now, me, path }: Refusing, reasons: Reason[]): Promise<void> {
  const { id } = me.person
  const at = now()
  const rules = reasons.map(({ rule }) => rule)
  if (toldLately(db, `${id} ${path} ${rules.join(' ')}`, at.getTime())) return
  await db.transaction((tx) =>
    audit.record(tx, {
      at: at.toISOString(),
      actor: id,
      action: 'person.refused',
      subject: id,
      detail: { path, rules },
    }),
  )
}

const lately = new WeakMap<Database, Map<string, number>>()

function toldLately(db: Database, refusal: string, at: number): boolean {
  const told = lately.get(db) ?? new Map<string, number>()
  lately.set(db, told)
  for (const [other, then] of told) if (at - then >= quietFor) told.delete(other)
  if (told.has(refusal)) return true
  told.set(refusal, at)
  return false
}
