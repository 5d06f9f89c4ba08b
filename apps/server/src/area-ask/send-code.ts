import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import { allowCodeFor, codeFor } from './code-pace.ts'
import { writeCode } from './letters.ts'
import { heldWorkingAsk, maskedAddress } from './opened.ts'
import { codeHashOf, newCode } from './secrets.ts'
import { saveAsk } from './store.ts'

/** Where a code went, as far as whoever holds the link may know it. */
export type Sent = { sentTo: string }

/** Sends a new code to the mailbox of an ask; the one before it works no more. */
export async function sendCode({ db, now }: DoorContext, token: string): Promise<Sent> {
  return db.transaction(async (tx) => {
    const at = now()
    const { id, ask, ...stored } = await heldWorkingAsk(tx, token, at)
    const codesSent = orRefuse(allowCodeFor({ id, ask, ...stored }, at))
    const code = newCode()
    await saveAsk(tx, id, {
      codeHash: codeHashOf(code, token),
      codeExpiresAt: new Date(at.getTime() + codeFor).toISOString(),
      codeTries: 0,
      codesSent,
      codeSentAt: at.toISOString(),
    })
    await writeCode(tx, { ask, code, at: at.toISOString() })
    return { sentTo: maskedAddress(ask) }
  })
}
