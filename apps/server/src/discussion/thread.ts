import * as z from 'zod'

const Written = z.object({
  id: z.uuid(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  text: z.string(),
})

/** A comment with its replies, oldest first. */
export const Thread = Written.extend({
  /** The path of the field; empty for the whole case study. */
  field: z.string(),
  /** What the field was called when it was written. */
  about: z.string(),
  /** The newest revision when it was written. */
  revision: z.int(),
  resolved: z.object({ by: z.object({ id: z.string(), name: z.string() }), at: z.string() }).nullable(),
  replies: z.array(Written),
})
export type Thread = z.infer<typeof Thread>
