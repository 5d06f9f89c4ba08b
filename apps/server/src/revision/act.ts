import type { AuditAct } from '@casebook/core/audit'
import type { Person } from '@casebook/core/person'
import type { Reason, Verdict } from '@casebook/core/reason'
import {
  type Change,
  type Copy,
  copyAfter,
  type Moment,
  newestOf,
  type RevisionState,
} from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { orRefuse, Refusal } from '../api/refusal.ts'
import * as audit from '../audit/store.ts'
import type { Database, Transaction } from '../database/database.ts'
import * as revisions from './store.ts'

/** Whoever acts, and on what: the request of a person who is signed in. What is done to many at once shares its `bulk`. */
export type Acting = { db: Database; now: () => Date; person: Person; bulk?: string }

/** What an act is given: the case study, held while it is decided on, who does it, and when. */
export type Held = { copy: Copy; person: Person; now: Moment; tx: Transaction }

/**
 * Does one act to a case study: holds it, lets core decide, writes down what changed, and the audit entry with it, all or
 * nothing. Refuses with core's reasons; where somebody else was quicker, as a conflict. `besides` is done in the same
 * transaction, once the change stands.
 */
export async function act(
  { db, now, person, bulk }: Acting,
  id: string,
  decide: (held: Held) => Verdict<Change> | Promise<Verdict<Change>>,
  besides?: (held: Held & { change: Change; after: Copy }) => Promise<void>,
): Promise<Copy> {
  const moment = momentInEngland(now())
  return db.transaction(async (tx) => {
    const copy = await revisions.heldCopyOf(tx, id)
    if (!copy) throw noSuchCaseStudy(id)
    const held = { copy, person, now: moment, tx }
    const change = orElse(await decide(held))
    const after = copyAfter(copy, change)
    await standAt(tx, copy, after)
    await revisions.applyChange(tx, copy, after, change)
    await audit.recordAll(
      tx,
      entriesOf(after, change).map((entry) => inBulk(entry, bulk)),
    )
    await besides?.({ ...held, change, after })
    return after
  })
}

/** The entries of the audit that a change asks for. */
export function entriesOf(
  { id, ...copy }: Copy,
  { recordedAs, by, at, entered, added }: Change,
): audit.AuditEntry[] {
  const [state] = entered.slice(-1)
  const title = copy.content.title
  return recordedAs.map((action) => ({
    at,
    actor: by ?? 'schedule',
    action,
    subject: id,
    detail: {
      revision: state?.revision ?? newestOf({ id, ...copy }).number,
      ...(typeof title === 'string' && { title: title.slice(0, 200) }),
      ...(added?.restoredFrom !== undefined && { restoredFrom: added.restoredFrom }),
      ...(added?.note !== undefined && { note: added.note }),
      ...(state && toldOf(action, state.state)),
    },
  }))
}

function inBulk(entry: audit.AuditEntry, bulk: string | undefined): audit.AuditEntry {
  return bulk === undefined ? entry : { ...entry, detail: { ...entry.detail, bulk } }
}

/** The one that is missing, for a refusal: nothing is told of whether it ever was. */
export function noSuchCaseStudy(id: string): Refusal {
  return new Refusal([{ rule: 'not-found', says: `There is no case study at "${id}".` }], 'NOT_FOUND')
}

/** An address belongs to one case study for good: the first that is published there. */
async function standAt(tx: Transaction, before: Copy, after: Copy): Promise<void> {
  if (before.address !== null || after.address === null) return
  if (await revisions.isAddressTaken(tx, after.address, after.id))
    throw new Refusal([addressTaken(after.address)])
}

/** Why an address cannot be had. */
export function addressTaken(slug: string): Reason {
  return {
    rule: 'address-taken',
    says: `Choose another address: "${slug}" belongs to another case study.`,
    field: 'slug',
  }
}

function orElse(verdict: Verdict<Change>): Change {
  const isOvertaken = !verdict.ok && verdict.reasons.some(({ rule }) => rule === 'changed-since')
  return orRefuse(verdict, isOvertaken ? 'CONFLICT' : undefined)
}

/** What the audit tells of a state besides: the words that were given with the act, and for when. */
function toldOf(action: AuditAct, state: RevisionState): Record<string, unknown> {
  switch (state.state) {
    case 'published':
      return toldOfPublished(action, state)
    case 'withdrawn':
      return { reason: state.reason }
    case 'in-review':
      return { ...(state.reviewer && { reviewer: state.reviewer }), ...(state.due && { due: state.due }) }
    case 'approved':
      return state.schedule ? { publishAt: state.schedule.publishAt } : {}
    case 'draft':
      return action === 'revision.returned' && state.returned ? { remarks: state.returned.remarks } : {}
    case 'rejected':
      return { remarks: state.remarks }
    case 'superseded':
      return {}
  }
}

function toldOfPublished(action: AuditAct, state: Extract<RevisionState, { state: 'published' }>) {
  if (action === 'revision.checked') return state.checked ? { reviewBy: state.checked.reviewBy } : {}
  if (action === 'revision.unwithdrawn') return { note: state.unwithdrawn?.note }
  return {
    ...(state.note !== null && { note: state.note }),
    ...(state.amends !== null && { amends: state.amends }),
  }
}
