import * as z from 'zod'

/** What is counted: everything that the desk holds, or what readers find alone. */
export const CoverageQuery = z.strictObject({ of: z.enum(['everything', 'published']).default('published') })
