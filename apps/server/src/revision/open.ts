import { DraftCaseStudy } from '@casebook/core/readiness'
import { Reason } from '@casebook/core/reason'
import { type Copy, Revision, RevisionState, whoMayApprove } from '@casebook/core/revision'
import * as z from 'zod'
import type { Database } from '../database/database.ts'
import { KeptDraft } from '../draft/draft.ts'
import * as drafts from '../draft/store.ts'
import { namesOf } from '../person/names.ts'
import type { Acting } from './act.ts'
import { noSuchCaseStudy } from './act.ts'
import { activePeople } from './active-people.ts'
import { failureOf } from './failed-publications.ts'
import * as revisions from './store.ts'

/** A case study as the desk opens it: all that core's rules ask of it, and what the screen shows besides. */
export const OpenedCaseStudy = z.object({
  id: z.uuid(),
  begunBy: z.string(),
  address: z.string().nullable(),
  history: z.array(Revision.omit({ content: true }).extend({ state: RevisionState })),
  content: DraftCaseStudy,
  /** What the person who asks is writing in it. */
  draft: KeptDraft.nullable(),
  /** The names of all who are mentioned, by id. */
  names: z.record(z.string(), z.string()),
  /** Those who may approve it as it stands. */
  approvers: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The address that is written in it belongs to another case study. */
  isAddressTaken: z.boolean(),
  /** Why its scheduled publication could not be. */
  failure: z
    .object({ revisionNumber: z.int(), reasons: z.array(Reason), tries: z.int(), triedAt: z.string() })
    .nullable(),
})
export type OpenedCaseStudy = z.infer<typeof OpenedCaseStudy>

/** Opens the case study with this id, or at this address, for somebody at the desk. */
export async function openCaseStudy({ db, person }: Acting, addressOrId: string): Promise<OpenedCaseStudy> {
  const id = await revisions.idOf(db, addressOrId)
  const copy = id === null ? null : await revisions.copyOf(db, id)
  if (!copy) throw noSuchCaseStudy(addressOrId)
  return opened(db, copy, person.id)
}

/** What a copy is shown with. */
export async function opened(db: Database, copy: Copy, person: string): Promise<OpenedCaseStudy> {
  const { id, begunBy, address, history, content } = copy
  const slug = content.slug
  const [draft, names, people, isAddressTaken, failure] = await Promise.all([
    drafts.draftOf(db, { caseStudy: id, person }),
    namesOf(db, mentionedIn(copy)),
    activePeople(db),
    address === null && typeof slug === 'string' ? revisions.isAddressTaken(db, slug, id) : false,
    failureOf(db, id),
  ])
  const approvers = whoMayApprove(copy, people).map(({ id, name }) => ({ id, name }))
  return {
    id,
    begunBy,
    address,
    history: [...history],
    content,
    draft,
    names,
    approvers,
    isAddressTaken,
    failure,
  }
}

/** Everybody whose id stands anywhere in the history. */
function mentionedIn({ begunBy, history }: Copy): Set<string> {
  const ids = new Set([begunBy])
  const look = (value: unknown): void => {
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) ids.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(history)
  return ids
}
