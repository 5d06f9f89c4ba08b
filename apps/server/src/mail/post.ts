import * as z from 'zod'
import type { Transaction } from '../database/database.ts'
import { storable } from '../database/storable.ts'
import type { Letter } from './letter.ts'
import * as outbox from './store.ts'

const Address = z.email().max(254)
const longestSubject = 200

/**
 * Puts a letter into the outbox, in the transaction of the act that causes it: it goes out once that is committed, and
 * not at all where it is rolled back. Throws a `TypeError` where the address or the link is none, which core's rules
 * would have refused before.
 */
export async function post(tx: Transaction, letter: Letter): Promise<void> {
  const { kind, to, subject, paragraphs, action, about, expiresAt, at } = letter
  if (!Address.safeParse(to).success) throw new TypeError('A letter needs one email address to go to.')
  if (action && !isWebAddress(action.url))
    throw new TypeError('The link of a letter begins with https or http.')
  await outbox.addLetter(tx, {
    kind,
    recipient: to,
    subject: inOneLine(subject).slice(0, longestSubject),
    text: storable({ paragraphs, action: action ?? null }),
    caseStudy: about?.caseStudy ?? null,
    state: 'waiting',
    dueAt: at,
    expiresAt: expiresAt ?? null,
    postedAt: at,
  })
}

/** No line break or other control reaches a header, from whatever title the subject was made of. */
function inOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol)
}
