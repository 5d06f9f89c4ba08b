import * as z from 'zod'

/** The stable name of one part inside a case study (a source, an evaluation, an outcome): kebab-case, 1 to 80 characters. */
export const PartId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write the id in small letters, digits and single hyphens, such as "outcome-1".',
  )
  .max(80)
export type PartId = z.infer<typeof PartId>
