import * as z from 'zod'

const Counts = z.object({
  count: z.int().min(0),
  /** Of these, how many reach rung 4 or more, and how many rung 6 or more. */
  evaluated: z.int().min(0),
  compared: z.int().min(0),
  /** Of these, how many found both ways, for one outcome or between studies. */
  mixed: z.int().min(0),
})

/** Topics by themes: how many case studies there are, how many were evaluated, and how many compared. */
export const Coverage = z.object({
  total: Counts,
  topics: z.array(
    Counts.extend({
      topic: z.string(),
      themes: z.array(Counts.extend({ theme: z.string() })),
    }),
  ),
  themes: z.array(Counts.extend({ theme: z.string() })),
})
export type Coverage = z.infer<typeof Coverage>

/** What is counted: everything that the desk holds, or what readers find alone. */
export const CoverageQuery = z.strictObject({ of: z.enum(['everything', 'published']).default('published') })
