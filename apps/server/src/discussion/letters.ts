import type { Person } from '@casebook/core/person'
import type { Copy } from '@casebook/core/revision'
import type { Transaction } from '../database/database.ts'
import { post } from '../mail/post.ts'
import { activeAmong } from '../revision/active-people.ts'
import { titleOf } from '../revision/letters.ts'
import { writtenToSince } from './store.ts'

/** Nobody gets more than one letter about comments on one case study in so long. */
const pause = 60 * 60_000

type Commented = {
  tx: Transaction
  copy: Copy
  person: Person
  at: string
  /** The ids of those who hear of it. */
  heard: readonly string[]
  about: string
  text: string
}

/** Writes to those who take part, but to nobody about their own words, and at most once an hour to each. */
export async function tellOfComment(
  { tx, copy, person, at, heard, about, text }: Commented,
  publicUrl: string,
): Promise<void> {
  const title = titleOf(copy)
  const lately = await writtenToSince(tx, copy.id, new Date(Date.parse(at) - pause).toISOString())
  for (const { id, email } of await activeAmong(tx, heard)) {
    if (id === person.id || lately.has(email)) continue
    await post(tx, {
      kind: 'comment',
      to: email,
      subject: `A comment on “${title}”`,
      paragraphs: [
        `${person.name} commented on ${about} of “${title}”:`.replace('on the case study of', 'on'),
        text,
        'Further comments within the hour come without a letter: you find them at the desk.',
      ],
      action: { text: 'Read and answer it at the desk', url: `${publicUrl}/admin/case-studies/${copy.id}` },
      about: { caseStudy: copy.id },
      at,
    })
  }
}
