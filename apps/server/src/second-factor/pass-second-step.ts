import { createHash } from 'node:crypto'
import type { Person } from '@casebook/core/person'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import { findAccount } from '../person/accounts-store.ts'
import type { CodeGiven } from '../person/auth-port.ts'
import { allowCode, ledIn } from '../person/back-off.ts'
import { enter } from '../session/enter.ts'
import { dropSession } from '../session/store.ts'
import { codeAs, secondStepOver, wrongBackupCode, wrongCode } from './codes.ts'
import * as factors from './store.ts'

/** Apps show a code for half a minute, and the one before and after are taken too. */
const codesLast = 5 * 60_000

/** Signs in whoever typed the right password a moment ago and gives a code now. After five wrong ones it waits 15 minutes. */
export async function passSecondStep(context: DoorContext, given: CodeGiven): Promise<Person> {
  const { db, now, web } = context
  const personId = await web.auth.atSecondStep(web.visit)
  const account = personId === null ? null : await findAccount(db, personId)
  if (!account) throw new Refusal([secondStepOver])
  const { id, email } = account.person
  const browser = web.knownBrowsers.markIn(web.visit, email, now())
  const tried = orRefuse(await allowCode(db, { personId: id, browser, now: now() }), 'TOO_MANY_REQUESTS')
  const { way } = given
  const code = codeAs(way, given.code)
  const begun = await web.auth.passSecondStep(web.visit, { way, code })
  if (!begun) throw new Refusal([way === 'code' ? wrongCode : wrongBackupCode])
  if (!(await firstUse(context, `${id} ${code}`))) {
    await dropSession(db, begun.token)
    throw new Refusal([used])
  }
  const person = await enter(context, begun, { secondFactor: true, by: way })
  await ledIn(db, tried)
  return person
}

/** A code that somebody read over a shoulder lets nobody in after its owner (RFC 6238, section 5.2). */
async function firstUse({ db, now }: DoorContext, code: string): Promise<boolean> {
  const key = createHash('sha256').update(code).digest('hex')
  return db.transaction(async (tx) => {
    await factors.forgetCodesBefore(tx, new Date(now().getTime() - codesLast))
    return factors.useUp(tx, key, now())
  })
}

const used = {
  rule: 'code-used',
  says: 'This code was used already. Wait for the next one that the app shows.',
  field: 'code',
}
