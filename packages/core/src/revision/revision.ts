import * as z from 'zod'
import { LongText } from '../long-text/long-text.ts'
import { DraftCaseStudy } from '../readiness/draft.ts'
import { Moment } from './moment.ts'
import type { RevisionState } from './state.ts'

/** One saved state of a case study: whole, immutable, and numbered from 1. */
export const Revision = z.strictObject({
  caseStudy: z.string(),
  number: z.int().min(1),
  author: z.string(),
  at: Moment,
  /** The revision that it was written on; `null` for the first. */
  basedOn: z.int().min(1).nullable(),
  /** The earlier revision whose content it brings back. */
  restoredFrom: z.int().min(1).optional(),
  /** What the author says has changed, for those at the desk. */
  note: LongText.optional(),
  content: DraftCaseStudy,
})
export type Revision = z.infer<typeof Revision>

/** A line of history: a revision without its content, in the state that it is in now. */
export type HistoryLine = Omit<Revision, 'content'> & { readonly state: RevisionState }
