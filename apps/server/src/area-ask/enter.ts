import { accept, refuse, type Verdict } from '@casebook/core/reason'
import { orRefuse } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import { allowTryAt, wrongCode } from './code-pace.ts'
import { heldWorkingAsk } from './opened.ts'
import { givePass } from './pass.ts'
import { codeHashOf, isSame } from './secrets.ts'
import { saveAsk } from './store.ts'
import { type Typed, typedOver } from './typed.ts'

export type Entering = { token: string; code: string; typed?: Typed | undefined }

/**
 * Lets a browser in by the newest code, which then works no more; what was typed there before is kept. A wrong one is
 * counted, and that it was wrong is said once the count stands.
 */
export async function enterByCode(context: DoorContext, given: Entering): Promise<void> {
  orRefuse(await tryCode(context, given))
}

async function tryCode({ db, now, web }: DoorContext, given: Entering): Promise<Verdict<true>> {
  const { token, code, typed } = given
  return db.transaction(async (tx) => {
    const at = now()
    const stored = await heldWorkingAsk(tx, token, at)
    const { id, openedAt, kept, codeTries, wrongTries } = stored
    const hash = allowTryAt(stored, at)
    if (!hash.ok) return hash
    if (!isSame(codeHashOf(code.replace(/\D/g, ''), token), hash.value)) {
      await saveAsk(tx, id, { codeTries: codeTries + 1, wrongTries: wrongTries + 1 })
      return refuse([wrongCode(codeTries + 1)])
    }
    await saveAsk(tx, id, {
      ...givePass(web, stored, at),
      ...(typed && { kept: typedOver(kept, typed), keptAt: at.toISOString() }),
      openedAt: openedAt ?? at.toISOString(),
      codeHash: null,
      codesSent: 0,
    })
    return accept(true)
  })
}
