import { type Copy, newestOf } from '@casebook/core/revision'
import { scheduleRevision, unwithdrawRevision } from '../revision/publish.ts'
import { assignReview } from '../revision/review.ts'
import { restoreRevision } from '../revision/write.ts'
import type { InBulk } from './bulk.ts'
import type { BulkAct, Chosen, Undo } from './bulk-act.ts'

/** How an act to one case study is undone: by another act, which core lets through or not. `null` where there is none. */
export function undoOf({ act }: BulkAct, before: Copy, after: Copy): Undo | null {
  const { state } = newestOf(before)
  switch (act) {
    case 'assign':
      return state.state === 'in-review' ? { undo: 'assign', reviewer: state.reviewer, due: state.due } : null
    case 'withdraw':
      return { undo: 'unwithdraw' }
    case 'unschedule':
      return state.state === 'approved' && state.schedule
        ? { undo: 'schedule', publishAt: state.schedule.publishAt, note: state.schedule.note }
        : null
    case 'set-review-by':
    case 'add-term':
    case 'take-term-away':
      return { undo: 'restore', from: newestOf(after).number - 1 }
    case 'send-for-review':
    case 'check-nothing-changed':
      return null
  }
}

/** Undoes what was done to one case study, where it stands as it did then. */
export async function undoOne(acting: InBulk, now: Chosen, undo: Undo, note: string): Promise<Copy> {
  const { caseStudy, revision, standing } = now
  switch (undo.undo) {
    case 'restore':
      return restoreRevision(acting, { caseStudy, revision, from: undo.from })
    case 'assign':
      return assignReview(acting, { caseStudy, revision, reviewer: undo.reviewer, due: undo.due })
    case 'unwithdraw':
      return unwithdrawRevision(acting, { caseStudy, revision: standing ?? revision, note })
    case 'schedule':
      return scheduleRevision(acting, {
        caseStudy,
        revision,
        publishAt: undo.publishAt,
        ...(undo.note !== null && { note: undo.note }),
      })
  }
}
