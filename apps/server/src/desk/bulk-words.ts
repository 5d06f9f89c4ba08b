import { dateInWords } from '@casebook/core/date'
import type { Reason } from '@casebook/core/reason'
import { type Copy, momentInWords, newestOf, publicOf, stateInWords } from '@casebook/core/revision'
import type { Db } from '../database/database.ts'
import { namesOf } from '../person/names.ts'
import type { BulkAct, Undo } from './bulk-act.ts'
import { noteOf } from './bulk-do.ts'

/** What a case study is called. */
export function titleOf({ content: { title } }: Copy): string {
  return typeof title === 'string' && title.trim() !== '' ? title : 'A case study without a title'
}

/** What an act does to one case study, in words. */
export async function saysOf(
  db: Db,
  act: BulkAct,
  { before, after }: { before: Copy; after: Copy },
): Promise<string> {
  switch (act.act) {
    case 'assign':
    case 'send-for-review': {
      const names = act.reviewer === null ? {} : await namesOf(db, [act.reviewer])
      const who = act.reviewer === null ? 'nobody' : names[act.reviewer]
      const due = act.due === null ? '' : `, due ${dateInWords(act.due)}`
      return `${stateInWords(newestOf(after).state)}, asked of ${who}${due}.`
    }
    case 'check-nothing-changed': {
      const state = publicOf(after)?.state
      const next = state?.state === 'published' ? state.checked?.reviewBy : undefined
      return `Checked, nothing changed${next ? `: to be looked at again by ${dateInWords(next)}` : ''}.`
    }
    case 'withdraw':
      return 'Withdrawn: its page stays, and says so and why.'
    case 'unschedule':
      return 'Approved, and no longer on the schedule.'
    case 'set-review-by':
    case 'add-term':
    case 'take-term-away':
      return `Revision ${newestOf(after).number}: ${noteOf(act)}${lapse(before)}${afterwards(after)}`
  }
}

function lapse(before: Copy): string {
  return newestOf(before).state.state === 'approved' ? ' Its approval lapses.' : ''
}

function afterwards(after: Copy): string {
  const { state } = newestOf(after).state
  return publicOf(after) && state === 'draft' ? ' A draft: what readers see stays as it is.' : ''
}

type Undoing = { before: Copy; undo: Undo | null; against: readonly Reason[] | null }

/** Whether an act to one case study could be undone, in words. */
export function undoneInWords({ act }: BulkAct, { before, undo, against }: Undoing): string {
  if (act === 'send-for-review') return 'Cannot be undone here: a reviewer can return it.'
  if (act === 'check-nothing-changed') return 'Cannot be undone: what was stated stays in the history.'
  if (undo === null) return 'Cannot be undone.'
  if (against) return `You cannot undo it. ${against.map(({ says }) => says).join(' ')}`
  switch (undo.undo) {
    case 'restore': {
      const { state } = newestOf(before).state
      if (state === 'approved') return 'Can be undone, but its approval does not come back.'
      return state === 'in-review' ? 'Can be undone, but it is a draft then.' : 'Can be undone.'
    }
    case 'unwithdraw':
      return 'Can be undone, with a note that readers see.'
    case 'schedule':
      return `Can be undone until ${momentInWords(undo.publishAt)}.`
    case 'assign':
      return 'Can be undone.'
  }
}
