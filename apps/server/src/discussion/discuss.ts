import type { AuditAct } from '@casebook/core/audit'
import { describeDifference } from '@casebook/core/difference'
import { mayReopen, mayReply, mayResolve } from '@casebook/core/discussion'
import { LongText } from '@casebook/core/long-text'
import type { Person } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { type Copy, newestOf } from '@casebook/core/revision'
import { orRefuse, Refusal } from '../api/refusal.ts'
import * as audit from '../audit/store.ts'
import type { Transaction } from '../database/database.ts'
import { noSuchCaseStudy } from '../revision/act.ts'
import type { Corresponding } from '../revision/letters.ts'
import * as revisions from '../revision/store.ts'
import { tellOfComment } from './letters.ts'
import * as discussion from './store.ts'

/** What is said, of which case study; of one of its fields, where `field` is not empty. */
export type Said = { caseStudy: string; field: string; text: string }
/** A thread by the comment that begins it. */
export type OnThread = { caseStudy: string; thread: string }

type Held = { tx: Transaction; copy: Copy; person: Person; at: string }

/** Begins a thread. Refuses what is no long text, with the reasons. */
export async function comment(discussing: Corresponding, { caseStudy, field, text }: Said): Promise<void> {
  await within(discussing, caseStudy, async (held) => {
    const { tx, copy, person, at } = held
    const said = textOf(text)
    const about = field === '' ? 'the case study' : inWords(field, copy)
    const revision = newestOf(copy).number
    await discussion.addComment(tx, {
      caseStudyId: copy.id,
      thread: null,
      field,
      about,
      revision,
      author: person.id,
      text: said,
      writtenAt: at,
    })
    await recorded(held, 'discussion.commented', { revision, about })
    const heard = [newestOf(copy).author]
    await tellOfComment({ ...held, heard, about, text: said }, discussing.web.publicUrl)
  })
}

/** Answers in a thread that is not resolved. */
export async function reply(
  discussing: Corresponding,
  { caseStudy, thread, text }: OnThread & { text: string },
): Promise<void> {
  await within(discussing, caseStudy, async (held) => {
    const { tx, copy, person, at } = held
    const first = await begun(held, thread, mayReply)
    const said = textOf(text)
    const { field, about } = first
    const revision = newestOf(copy).number
    const writing = { caseStudyId: copy.id, thread, field, about, revision, author: person.id }
    await discussion.addComment(tx, { ...writing, text: said, writtenAt: at })
    await recorded(held, 'discussion.commented', { revision, about })
    const heard = [newestOf(copy).author, ...(await discussion.writersIn(tx, thread, first))]
    await tellOfComment({ ...held, heard, about, text: said }, discussing.web.publicUrl)
  })
}

/** Resolves a thread: editors any, others their own. Resolving it twice is once. */
export async function resolve(discussing: Corresponding, { caseStudy, thread }: OnThread): Promise<void> {
  await within(discussing, caseStudy, async (held) => {
    const first = await begun(held, thread, mayResolve)
    await discussion.setResolved(held.tx, thread, { by: held.person.id, at: held.at })
    await recorded(held, 'discussion.resolved', { about: first.about })
  })
}

/** Opens a resolved thread again. */
export async function reopen(discussing: Corresponding, { caseStudy, thread }: OnThread): Promise<void> {
  await within(discussing, caseStudy, async (held) => {
    const first = await begun(held, thread, mayReopen)
    await discussion.setResolved(held.tx, thread, null)
    await recorded(held, 'discussion.reopened', { about: first.about })
  })
}

/** Holds the case study, so that what is said of it is said in turn. */
async function within(
  { db, now, person }: Corresponding,
  id: string,
  does: (held: Held) => Promise<void>,
): Promise<void> {
  const at = now().toISOString()
  await db.transaction(async (tx) => {
    const copy = await revisions.heldCopyOf(tx, id)
    if (!copy) throw noSuchCaseStudy(id)
    await does({ tx, copy, person, at })
  })
}

/** The comment that begins a thread, where core lets the person do this in it. */
async function begun({ tx, copy, person }: Held, thread: string, rule: typeof mayResolve) {
  const first = await discussion.heldComment(tx, copy.id, thread)
  if (!first) throw new Refusal([{ rule: 'not-found', says: 'There is no such comment.' }], 'NOT_FOUND')
  const verdict = rule(person, { begunBy: first.author, isResolved: first.resolvedBy !== null })
  const isTheirs = verdict.ok || verdict.reasons.every((reason) => reason.rule !== 'role-too-low')
  orRefuse(verdict, isTheirs ? undefined : 'FORBIDDEN')
  return first
}

async function recorded(
  { tx, copy, person, at }: Held,
  action: AuditAct,
  detail: audit.AuditEntry['detail'],
) {
  await audit.record(tx, { at, actor: person.id, action, subject: copy.id, detail })
}

function textOf(text: string): string {
  const said = parse(LongText, text)
  if (said.ok) return said.value
  const blank = text.trim() === ''
  const reasons = blank ? [{ rule: 'missing', says: 'Write what you want to say.' }] : said.reasons
  throw new Refusal(reasons.map((reason) => ({ ...reason, field: 'text' })))
}

/** A field in core's words: `the result of the outcome “Calls to police”`. */
function inWords(field: string, { content }: Copy): string {
  const said = describeDifference({ op: 'remove', path: field, value: '' }, [content])
  return said
    .replace(/^Removed /, '')
    .replace(/\.$/, '')
    .slice(0, 400)
}
