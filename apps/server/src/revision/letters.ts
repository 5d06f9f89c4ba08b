import { dateInWords } from '@casebook/core/date'
import { isAtLeast, type Person } from '@casebook/core/person'
import type { Reason } from '@casebook/core/reason'
import { authorsSincePublication, type Copy, newestOf, type Remark } from '@casebook/core/revision'
import type { Web } from '../api/web.ts'
import type { Transaction } from '../database/database.ts'
import type { Letter } from '../mail/letter.ts'
import { post } from '../mail/post.ts'
import type { Acting, Held } from './act.ts'
import { activeAmong, activePeople } from './active-people.ts'
import { whoSentForReview } from './store.ts'

/** Whoever acts, at an address that letters about it lead back to. */
export type Corresponding = Acting & { web: Pick<Web, 'publicUrl'> }

type Done = Held & { after: Copy }
type Saying = Pick<Letter, 'kind' | 'subject' | 'paragraphs'> & { screen?: 'write' }

/** Asks the reviewer who is named: whom the review was with already is not asked again, and nobody asks themselves. */
export async function askReviewer(done: Done, publicUrl: string): Promise<void> {
  const { state } = newestOf(done.after)
  const before = newestOf(done.copy).state
  if (state.state !== 'in-review' || state.reviewer === null || state.reviewer === done.person.id) return
  if (before.state === 'in-review' && before.reviewer === state.reviewer) return
  const due = state.due === null ? '' : ` It is asked for by ${dateInWords(state.due)}.`
  await tell(done, publicUrl, [state.reviewer], {
    kind: 'review-request',
    subject: `Please review “${titleOf(done.after)}”`,
    paragraphs: [`${done.person.name} asks you to review “${titleOf(done.after)}”.${due}`],
  })
}

/** Tells whoever sent it for review what to mend. */
export async function tellReturned(done: Done, publicUrl: string, remarks: readonly Remark[]): Promise<void> {
  await tell(done, publicUrl, await sendersOf(done), {
    kind: 'returned',
    subject: `Returned with reasons: “${titleOf(done.copy)}”`,
    paragraphs: [
      `${done.person.name} returned “${titleOf(done.copy)}”, with what to mend:`,
      ...remarks.map(({ says }) => says),
    ],
    screen: 'write',
  })
}

/** Tells whoever sent it for review that it was approved. */
export async function tellApproved(done: Done, publicUrl: string): Promise<void> {
  await tell(done, publicUrl, await sendersOf(done), {
    kind: 'approved',
    subject: `Approved: “${titleOf(done.copy)}”`,
    paragraphs: [`${done.person.name} approved “${titleOf(done.copy)}”. A publisher can publish it now.`],
  })
}

type Published = { tx: Transaction; now: string; copy: Copy; person: Person | null }

/** Tells those who wrote in it since it was last published that readers see it now. */
export async function tellPublished(done: Published, publicUrl: string): Promise<void> {
  const title = titleOf(done.copy)
  const says = done.person ? `${done.person.name} published “${title}”` : `“${title}” was published on time`
  await tell(done, publicUrl, authorsSincePublication(done.copy), {
    kind: 'published',
    subject: `Published: “${title}”`,
    paragraphs: [`${says}. Readers see it now.`],
  })
}

/** Tells everybody who may publish that a scheduled publication could not be, and why. */
export async function tellScheduleFailed(
  done: Published,
  publicUrl: string,
  reasons: readonly Reason[],
): Promise<void> {
  const publishers = (await activePeople(done.tx)).filter(({ role }) => isAtLeast(role, 'publisher'))
  const title = titleOf(done.copy)
  await tell(
    done,
    publicUrl,
    publishers.map(({ id }) => id),
    {
      kind: 'schedule-failed',
      subject: `Could not be published on time: “${title}”`,
      paragraphs: [
        `“${title}” was scheduled, and could not be published:`,
        ...reasons.map(({ says }) => says),
        'It is tried again every five minutes until somebody mends it or takes it off the schedule.',
      ],
    },
  )
}

/** What it is called: its title, or that it has none yet. */
export function titleOf({ content: { title } }: Pick<Copy, 'content'>): string {
  return typeof title === 'string' && title.trim() !== '' ? title : 'A case study without a title'
}

async function sendersOf({ tx, copy }: Done): Promise<string[]> {
  const sender = await whoSentForReview(tx, copy.id)
  return sender === null ? [] : [sender]
}

/** One letter to each but whoever did it: they know. */
async function tell(
  { tx, now, copy, person }: Published,
  publicUrl: string,
  ids: Iterable<string>,
  { screen, ...saying }: Saying,
): Promise<void> {
  const url = `${publicUrl}/admin/case-studies/${copy.id}${screen ? `/${screen}` : ''}`
  for (const { id, email } of await activeAmong(tx, ids)) {
    if (id === person?.id) continue
    const action = { text: 'Open it at the desk', url }
    const at = new Date(now).toISOString()
    await post(tx, { ...saying, to: email, action, about: { caseStudy: copy.id }, at })
  }
}
