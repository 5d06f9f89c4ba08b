import { Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { noSuchCaseStudy } from '../revision/act.ts'
import { idOf } from '../revision/store.ts'
import { checksOf } from '../source/store.ts'
import { waitFor } from './checker.ts'
import { addressesOf, levelCited } from './cited.ts'
import { type CheckedSources, checkedSources } from './of-case-study.ts'

/** An address that was asked for so lately is not asked for again, in milliseconds. */
const lately = 10 * 60_000
/** How long the answer waits for the check, in milliseconds; a longer one goes on by itself. */
const patience = 25_000

/**
 * Asks for the addresses that a case study cites, those left out that were asked for in the last ten minutes, and answers
 * with what is known of all of them. Whoever asks while a check of it goes on waits for that one.
 */
export async function checkNow(context: MemberContext, addressOrId: string): Promise<CheckedSources> {
  const { db, person, now, sourceChecker } = context
  const id = await idOf(db, addressOrId)
  if (id === null) throw noSuchCaseStudy(addressOrId)
  if (!sourceChecker) throw new Refusal([off], 'PRECONDITION_FAILED')
  const last = sourceChecker.lastRun(id)
  if (last?.isUnderWay) await waitFor(last, patience)
  else {
    await levelCited(db, now())
    const addresses = await toAskFor(context, id)
    if (sourceChecker.isBusy()) throw new Refusal([busy], 'TOO_MANY_REQUESTS')
    await db.transaction((tx) =>
      audit.record(tx, {
        at: now().toISOString(),
        actor: person.id,
        action: 'source.checked',
        subject: id,
        detail: { addresses: addresses.length },
      }),
    )
    await waitFor(sourceChecker.begin(id, addresses, person.id), patience)
  }
  return checkedSources(context, id)
}

async function toAskFor({ db, now }: MemberContext, id: string): Promise<string[]> {
  const cited = await addressesOf(db, id)
  if (cited.length === 0) throw new Refusal([none])
  const known = await checksOf(db, cited)
  const since = now().getTime() - lately
  const addresses = cited.filter((address) => {
    const check = known.get(address)
    return !check || Date.parse(check.checkedAt) <= since
  })
  if (addresses.length === 0) throw new Refusal([justNow], 'TOO_MANY_REQUESTS')
  return addresses
}

const off = {
  rule: 'checks-off',
  says: 'This Casebook does not check sources: its settings say so (CHECK_SOURCES). Open the sources yourself.',
}
const none = { rule: 'no-addresses', says: 'No source of this case study has a web address to check.' }
const justNow = {
  rule: 'checked-just-now',
  says: 'All of these were checked in the last ten minutes. Sites are not to be asked more often than that.',
}
const busy = {
  rule: 'checks-under-way',
  says: 'The sources of several case studies are being checked already. Try again in a minute.',
}
