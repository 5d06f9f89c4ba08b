import { may } from '@casebook/core/person'
import type { Reason } from '@casebook/core/reason'
import { type Copy, newestOf, publicOf } from '@casebook/core/revision'
import { orRefuse, Refusal } from '../api/refusal.ts'
import type { Transaction } from '../database/database.ts'
import type { Corresponding } from '../revision/letters.ts'
import * as revisions from '../revision/store.ts'
import { actionOf, type BulkAct, type Chosen, type Did, type Previewed, type Undo } from './bulk-act.ts'
import { doOne } from './bulk-do.ts'
import { saysOf, titleOf, undoneInWords } from './bulk-words.ts'
import { undoOf, undoOne } from './undo.ts'

/** Whoever does something to many at once: all their entries in the audit carry the same `bulk`. */
export type InBulk = Corresponding & { bulk: string }

/** Done to one case study, or refused. */
type Outcome<Kept> = { title: string; kept: Kept } | { title: string; refused: Reason[] }

/**
 * What an act would do to each of these: it is done, and so is its undoing, and both are taken back, so that what is told
 * here is what will be. Refuses as a whole whoever may do it to none.
 */
export async function previewBulk(
  acting: InBulk,
  act: BulkAct,
  chosen: readonly Chosen[],
): Promise<Previewed[]> {
  orRefuse(may(acting.person, actionOf[act.act]), 'FORBIDDEN')
  const previews: Previewed[] = []
  for (const each of chosen) {
    const outcome = await onOne(acting, each, 'taken back', async (inside, before) => {
      const after = await doOne(inside, act, each)
      const undo = undoOf(act, before, after)
      const against = undo ? await refusalOf(() => undoOne(inside, nowOf(after), undo, 'As it was.')) : null
      return {
        says: await saysOf(inside.db, act, { before, after }),
        undone: undoneInWords(act, { before, undo, against }),
      }
    })
    const about = { caseStudy: each.caseStudy, title: outcome.title }
    if ('kept' in outcome) previews.push({ ...about, refused: null, ...outcome.kept })
    else previews.push({ ...about, refused: outcome.refused, says: '', undone: '' })
  }
  return previews
}

/** Does an act to each of these, every one in a transaction of its own with its audit entry. */
export async function doBulk(acting: InBulk, act: BulkAct, chosen: readonly Chosen[]): Promise<Did[]> {
  orRefuse(may(acting.person, actionOf[act.act]), 'FORBIDDEN')
  const did: Did[] = []
  for (const each of chosen) {
    const outcome = await onOne(acting, each, 'kept', async (inside, before) => {
      const after = await doOne(inside, act, each)
      const says = await saysOf(inside.db, act, { before, after })
      return { says, now: nowOf(after), undo: undoOf(act, before, after) }
    })
    const about = { caseStudy: each.caseStudy, title: outcome.title }
    if ('kept' in outcome) did.push({ ...about, refused: null, ...outcome.kept })
    else did.push({ ...about, refused: outcome.refused, says: '', now: null, undo: null })
  }
  return did
}

/** Undoes what was done to each of these, where nobody did anything since. `note` is for readers, where a withdrawal is taken back. */
export async function undoBulk(
  acting: InBulk,
  undone: readonly (Chosen & { undo: Undo })[],
  note: string,
): Promise<Did[]> {
  const did: Did[] = []
  for (const { undo, ...each } of undone) {
    const outcome = await onOne(acting, each, 'kept', async (inside) => {
      const after = await undoOne(inside, each, undo, note)
      return { says: 'Undone.', now: nowOf(after), undo: null }
    })
    const about = { caseStudy: each.caseStudy, title: outcome.title }
    if ('kept' in outcome) did.push({ ...about, refused: null, ...outcome.kept })
    else did.push({ ...about, refused: outcome.refused, says: '', now: null, undo: null })
  }
  return did
}

/** One case study in one transaction, kept or taken back; what core refuses is an outcome, and all else goes on. */
async function onOne<Kept>(
  acting: InBulk,
  { caseStudy }: Chosen,
  then: 'kept' | 'taken back',
  does: (inside: InBulk, before: Copy) => Promise<Kept>,
): Promise<Outcome<Kept>> {
  let title = caseStudy
  let kept: Kept | undefined
  try {
    return await acting.db.transaction(async (tx: Transaction) => {
      const before = await revisions.heldCopyOf(tx, caseStudy)
      if (before) title = titleOf(before)
      if (!before) throw new Refusal([{ rule: 'not-found', says: 'It is not there any more.' }], 'NOT_FOUND')
      kept = await does({ ...acting, db: tx }, before)
      if (then === 'taken back') throw new TakenBack()
      return { title, kept }
    })
  } catch (error) {
    if (error instanceof TakenBack && kept !== undefined) return { title, kept }
    if (error instanceof Refusal) return { title, refused: error.reasons }
    throw error
  }
}

/** Ends the transaction of a preview, so that nothing of it stays. */
class TakenBack extends Error {
  override name = 'TakenBack'
}

async function refusalOf(does: () => Promise<unknown>): Promise<Reason[] | null> {
  try {
    await does()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reasons
    throw error
  }
}

function nowOf(copy: Copy): Chosen {
  return {
    caseStudy: copy.id,
    revision: newestOf(copy).number,
    standing: publicOf(copy)?.number ?? null,
  }
}
