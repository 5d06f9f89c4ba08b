import { stopAsking } from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { MemberContext } from '../api/trpc.ts'
import * as audit from '../audit/store.ts'
import { heldAsk, saveAsk } from './store.ts'

/** Makes a link stop working before its time: whoever is in by it is out.. */
export async function stopTheAsk({ db, now, person }: MemberContext, id: string): Promise<void> {
  const at = momentInEngland(now())
  await db.transaction(async (tx) => {
    const held = await heldAsk(tx, id)
    if (!held) throw new Refusal([{ rule: 'not-found', says: 'There is no such ask.' }], 'NOT_FOUND')
    const ask = orRefuse(stopAsking(held.ask, person, at))
    await saveAsk(tx, id, { ask, codeHash: null, passHash: null })
    await audit.record(tx, {
      at,
      actor: person.id,
      action: 'area.ask-stopped',
      subject: ask.caseStudy,
      detail: { revision: ask.revision, whom: ask.name },
    })
  })
}
