import type { Person } from '@casebook/core/person'
import type { Reason } from '@casebook/core/reason'
import { Refusal } from '../api/refusal.ts'
import * as audit from '../audit/store.ts'
import type { Database } from '../database/database.ts'
import type { MailServer } from './mail-server.ts'
import { post } from './post.ts'
import * as outbox from './store.ts'

export type SendAgain = {
  db: Database
  now: () => Date
  person: Person
  mailServer: Pick<MailServer, 'from'> | null
}

/**
 * Has a letter sent that was kept, failed or waits, its tries counted anew. One that was sent goes out once more, as a
 * letter of its own.
 */
export async function sendAgain({ db, now, person, mailServer }: SendAgain, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const letter = await outbox.holdLetter(tx, id)
    if (!letter) throw new Refusal([{ rule: 'not-found', says: 'There is no such letter.' }], 'NOT_FOUND')
    const { kind, recipient: to, subject, text, caseStudy, state, expiresAt } = letter
    const reason = hindrance(letter, mailServer !== null)
    if (reason || !text) throw new Refusal([reason ?? textGone])
    const at = now().toISOString()
    if (state === 'sent') {
      await post(tx, {
        kind,
        to,
        subject,
        paragraphs: text.paragraphs,
        ...(text.action && { action: text.action }),
        ...(caseStudy && { about: { caseStudy } }),
        ...(expiresAt && { expiresAt }),
        at,
      })
    } else await outbox.sendNow(tx, id, at)
    await audit.record(tx, {
      at,
      actor: person.id,
      action: 'mail.sent-again',
      subject: id,
      detail: { kind, to, letter: subject },
    })
  })
}

const textGone: Reason = {
  rule: 'letter-blank',
  says: 'The text of this letter is gone with its link or code. Ask for a new one where it came from.',
}

function hindrance({ state, text }: outbox.StoredLetter, hasMailServer: boolean): Reason | null {
  if (!hasMailServer) {
    const says = 'No mail server is set, so no letter goes out. Whoever runs Casebook can set SMTP_URL.'
    return { rule: 'no-mail-server', says }
  }
  if (state === 'sending')
    return { rule: 'under-way', says: 'This letter is under way just now. Look again in a minute.' }
  return text ? null : textGone
}
