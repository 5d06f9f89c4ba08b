import type { Person } from '@casebook/core/person'
import type { AreaAsk, Copy } from '@casebook/core/revision'
import type { Transaction } from '../database/database.ts'
import { post } from '../mail/post.ts'
import { activeAmong } from '../revision/active-people.ts'
import { titleOf } from '../revision/letters.ts'
import { codeFor } from './code-pace.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

type ToArea = { copy: Copy; ask: AreaAsk; link: string; by: Person }

/** Asks somebody in the area, with their link. */
export async function writeToArea(tx: Transaction, { copy, ask, link, by }: ToArea): Promise<void> {
  const { name, email, expiresAt, at } = ask
  await post(tx, {
    kind: 'fact-check',
    to: email,
    subject: `${by.name} asks you to check facts about work in your area`,
    paragraphs: [
      `${name}, we have written about “${titleOf(copy)}”, and would like you to look whether it is right.`,
      'You need no account. The link below is yours alone: it sends a code to this mailbox, and with the code you see the page as it is to be. Say of each part whether it is right, and what would be right where it is not. Nothing of it is public through this.',
      `The link works until ${inWords.format(new Date(expiresAt))}. You can save what you have done and go on another day. If it is not for you to say, tell ${by.name} at ${by.email} who could.`,
    ],
    action: { text: 'Check the facts', url: link },
    about: { caseStudy: copy.id },
    expiresAt: utc(expiresAt),
    at: utc(at),
  })
}

/** Sends a code to the mailbox that was named. */
export async function writeCode(
  tx: Transaction,
  { ask, code, at }: { ask: AreaAsk; code: string; at: string },
): Promise<void> {
  await post(tx, {
    kind: 'fact-check-code',
    to: ask.email,
    subject: 'Your code to check the facts',
    paragraphs: [
      `Your code is ${code}`,
      'Type it on the page that you opened by the link. It works for 15 minutes. If you did not ask for it, do nothing: without the code nobody gets any further.',
    ],
    about: { caseStudy: ask.caseStudy },
    expiresAt: new Date(Date.parse(at) + codeFor).toISOString(),
    at: utc(at),
  })
}

/** Tells whoever asked that there is an answer; where they have left, nobody is written to. */
export async function tellOfAnswer(
  tx: Transaction,
  { copy, ask, publicUrl }: { copy: Copy; ask: AreaAsk; publicUrl: string },
): Promise<void> {
  const answers = ask.answered?.answers ?? []
  const wrong = answers.filter(({ answer }) => answer === 'wrong').length
  for (const { email } of await activeAmong(tx, [ask.by])) {
    await post(tx, {
      kind: 'fact-check-answered',
      to: email,
      subject: `The area answered: “${titleOf(copy)}”`,
      paragraphs: [
        `${ask.name} checked revision ${ask.revision} of “${titleOf(copy)}” and answered for ${counted(answers.length, 'part')}. ${wrong === 0 ? 'Nothing was found wrong.' : `What would be right is said of ${counted(wrong, 'part')}.`}`,
      ],
      action: {
        text: 'Read what they answered',
        url: `${publicUrl}/admin/case-studies/${copy.id}#area-asks`,
      },
      about: { caseStudy: copy.id },
      at: utc(ask.answered?.at ?? ask.at),
    })
  }
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function utc(moment: string): string {
  return new Date(moment).toISOString()
}
