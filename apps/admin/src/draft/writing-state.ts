import type { Merge } from '@casebook/core/difference'
import type { DraftCaseStudy } from '@casebook/core/readiness'
import type { Reason } from '@casebook/core/reason'
import type { Opened } from '../revision/opened.ts'
import type { Known } from './browser-copy.ts'

/** How far what stands on the page has come: all kept, on its way, or why not. */
export type Keeping = 'kept' | 'waiting' | 'keeping' | 'away' | 'signed-out' | 'refused'

/** What the page shows of writing. */
export type WritingState = {
  content: DraftCaseStudy
  /** The revision that it is written on, and what that holds. */
  basedOn: number
  saved: DraftCaseStudy
  keeping: Keeping
  /** When the server last kept it; `null` where nothing of it is kept beside the revision. */
  keptAt: string | null
  reasons: readonly Reason[]
  /** Two changes that do not go together: a person has to choose before anything more is sent. */
  merge: Merge<DraftCaseStudy> | null
  /** What was brought in meanwhile, to be told. */
  told: string | null
  isSaving: boolean
  /** A copy stands in this browser as well, or there is nothing that needs one. */
  isInBrowser: boolean
}

/** What stands when it is opened: what is kept, or else the newest revision. */
export function stateFrom({ draft, content, history }: Opened): WritingState {
  return {
    content: draft?.content ?? content,
    basedOn: draft?.basedOn ?? history.length,
    saved: content,
    keeping: 'kept',
    keptAt: draft?.keptAt ?? null,
    reasons: [],
    merge: null,
    told: null,
    isSaving: false,
    isInBrowser: true,
  }
}

/** What the server holds of it. */
export function knownFrom({ draft, content, history }: Opened): Known {
  return draft
    ? { version: draft.version, basedOn: draft.basedOn, content: draft.content }
    : { version: null, basedOn: history.length, content }
}
