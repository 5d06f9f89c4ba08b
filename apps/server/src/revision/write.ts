import { randomUUID } from 'node:crypto'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import { begin, type Copy, restore, write } from '@casebook/core/revision'
import { momentInEngland } from '../api/moment.ts'
import { orRefuse, Refusal } from '../api/refusal.ts'
import * as audit from '../audit/store.ts'
import { CaseStudy } from '../case-study/case-study.ts'
import * as drafts from '../draft/store.ts'
import { type Acting, act, entriesOf } from './act.ts'
import * as revisions from './store.ts'

/** Begins a case study with what is written so far. */
export async function beginCaseStudy({ db, now, person }: Acting, content: DraftCaseStudy): Promise<Copy> {
  const given = { id: randomUUID(), model: CaseStudy, content }
  const { copy, change } = orRefuse(begin(person, momentInEngland(now()), given), 'FORBIDDEN')
  await db.transaction(async (tx) => {
    await revisions.addBegun(tx, copy, change)
    await audit.recordAll(tx, entriesOf(copy, change))
  })
  return copy
}

/** What is saved: on which revision it rests, and the draft that it was, `null` where nothing of it was kept yet. */
export type Written = {
  caseStudy: string
  revision: number
  content: DraftCaseStudy
  note?: string | undefined
  draft: string | null
}

/** Saves a revision, and takes the draft that it was away. Refuses where the draft went on in another tab. */
export async function writeRevision(acting: Acting, { caseStudy, draft, ...given }: Written): Promise<Copy> {
  const whose = { caseStudy, person: acting.person.id }
  return act(
    acting,
    caseStudy,
    ({ copy, person, now }) => write(copy, person, now, given),
    async ({ tx }) => {
      if ((await drafts.heldVersion(tx, whose)) !== draft) throw wentOn()
      await drafts.dropDraft(tx, whose)
    },
  )
}

function wentOn(): Refusal {
  const says = 'You have written in this in another tab since. Bring the two together, then save.'
  return new Refusal([{ rule: 'kept-elsewhere', says }], 'CONFLICT')
}

/** Brings an earlier revision back, as a new one. */
export async function restoreRevision(
  acting: Acting,
  { caseStudy, revision, from }: { caseStudy: string; revision: number; from: number },
): Promise<Copy> {
  return act(acting, caseStudy, async ({ copy, person, now, tx }) => {
    const content = (await revisions.contentOf(tx, caseStudy, from)) ?? copy.content
    return restore(copy, person, now, { revision, from, content })
  })
}
