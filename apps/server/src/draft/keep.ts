import type { Person } from '@casebook/core/person'
import { may } from '@casebook/core/person'
import { orRefuse, Refusal } from '../api/refusal.ts'
import { beginnerOf } from '../case-study/store.ts'
import type { Database } from '../database/database.ts'
import type { KeepDraft, KeptDraft } from './draft.ts'
import * as drafts from './store.ts'

/**
 * Keeps what somebody is writing. It is no revision and no act: nobody else sees it, and it goes when it is saved. Refuses
 * as a conflict where another tab has kept something since, or it was saved or given up there, so that no tab
 * overwrites what it does not know.
 */
export async function keepDraft(
  { db, now, person }: { db: Database; now: () => Date; person: Person },
  { caseStudy, over, ...draft }: KeepDraft,
): Promise<KeptDraft> {
  const owner = await beginnerOf(db, caseStudy)
  if (owner === null)
    throw new Refusal([{ rule: 'not-found', says: 'There is no such case study.' }], 'NOT_FOUND')
  orRefuse(may(person, 'revision.write', { owner }), 'FORBIDDEN')
  const whose = { caseStudy, person: person.id }
  const kept = await drafts.keepDraft(db, whose, over, { ...draft, keptAt: now().toISOString() })
  if (kept) return kept
  throw new Refusal(
    [
      {
        rule: 'kept-elsewhere',
        says: 'You have written in this in another tab since. Bring the two together, then go on.',
      },
    ],
    'CONFLICT',
  )
}
