import type { DoorContext } from '../api/trpc.ts'
import { heldWorkingAsk, needPass } from './opened.ts'
import { renewPass } from './pass.ts'
import { saveAsk } from './store.ts'
import { type Typed, typedOver } from './typed.ts'

export type Keeping = { token: string; typed: Typed }

/** Keeps what somebody in the area has typed so far, to go on later; nobody at the desk sees it before it is sent. */
export async function keepTyped(context: DoorContext, { token, typed }: Keeping): Promise<void> {
  const { db, now, web } = context
  await db.transaction(async (tx) => {
    const stored = await heldWorkingAsk(tx, token, now())
    needPass(context, stored)
    await saveAsk(tx, stored.id, {
      ...renewPass(web, stored, now()),
      kept: typedOver(stored.kept, typed),
      keptAt: now().toISOString(),
    })
  })
}
