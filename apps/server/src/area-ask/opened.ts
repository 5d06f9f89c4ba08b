import { type AreaAsk, openAsk } from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { DoorContext } from '../api/trpc.ts'
import type { Db, Transaction } from '../database/database.ts'
import { hasPass } from './pass.ts'
import { hashOf } from './secrets.ts'
import { askByToken, heldAskByToken, type StoredAsk } from './store.ts'

/** The ask of a link; refuses one that is not whole or never was. */
export async function askOf(db: Db, token: string): Promise<StoredAsk> {
  const stored = await askByToken(db, hashOf(token))
  if (!stored) throw new Refusal([notKnown], 'NOT_FOUND')
  return stored
}

/** As `askOf`, held until the transaction ends, of a link that works. */
export async function heldWorkingAsk(tx: Transaction, token: string, now: Date): Promise<StoredAsk> {
  const stored = await heldAskByToken(tx, hashOf(token))
  if (!stored) throw new Refusal([notKnown], 'NOT_FOUND')
  orRefuse(openAsk(stored.ask, momentInEngland(now)))
  return stored
}

/** Refuses a browser that has not shown that its owner reads the mailbox. */
export function needPass({ web, now }: DoorContext, stored: StoredAsk): void {
  if (!hasPass(web, stored, now())) throw new Refusal([codeNeeded], 'UNAUTHORIZED')
}

/** Enough of an email address to know it again, for whoever has a link and perhaps not the mailbox. */
export function maskedAddress({ email }: AreaAsk): string {
  return email.replace(/^(.).*@/, '$1…@')
}

const notKnown = {
  rule: 'link-not-known',
  says: 'This link is not whole, or is none of ours. Copy it from the letter once more, all of it, or ask the editors for a new one.',
}
const codeNeeded = {
  rule: 'code-needed',
  says: 'Show again that you read this mailbox: have a code sent to you, and type it here. What you wrote is kept.',
}
