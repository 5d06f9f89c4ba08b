import { DraftCaseStudy } from '@casebook/core/readiness'
import * as z from 'zod'

/** A draft that is kept: on which revision it rests, what it holds, from which tab, and since when. */
export const KeptDraft = z.object({
  version: z.uuid(),
  basedOn: z.int().min(1),
  content: DraftCaseStudy,
  tab: z.string(),
  keptAt: z.string(),
})
export type KeptDraft = z.infer<typeof KeptDraft>

/** What a tab wants kept: `over` is the version that it knows of, `null` where it knows of none. */
export const KeepDraft = z.strictObject({
  caseStudy: z.uuid(),
  over: z.uuid().nullable(),
  basedOn: z.int().min(1),
  content: DraftCaseStudy,
  tab: z.string().min(1).max(100),
})
export type KeepDraft = z.infer<typeof KeepDraft>
