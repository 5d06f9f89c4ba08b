import { Day } from '@casebook/core/date'
import type { Taxonomy } from '@casebook/core/taxonomy'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { publicProcedure } from '../api/trpc.ts'
import { termsToday } from './terms-today.ts'

const Term = z.object({
  id: z.string(),
  label: z.string(),
  scopeNote: z.string(),
  altLabels: z.array(z.string()),
  /** Since when it is no longer to be chosen, and what took its place, where something did; `null` for one that is. */
  deprecated: z.object({ by: z.string().nullable(), since: Day }).nullable(),
})
const PublicTaxonomy = z.object({
  id: z.enum(['topics', 'themes']),
  title: z.string(),
  version: z.string(),
  terms: z.array(Term),
})

/** Topics and themes, with scope notes and what people type for them; retired ones too, which say what took their place. */
export const taxonomies = publicProcedure
  .output(answering(z.array(PublicTaxonomy)))
  .query(({ ctx: { db } }) => {
    const { topics, themes } = termsToday(db).library
    return [publicFace('topics', topics), publicFace('themes', themes)]
  })

function publicFace(
  id: 'topics' | 'themes',
  { title, version, terms }: Taxonomy,
): z.infer<typeof PublicTaxonomy> {
  return {
    id,
    title,
    version,
    terms: terms.map(({ id, label, scopeNote, altLabels, deprecated }) => ({
      id,
      label,
      scopeNote,
      altLabels: [...altLabels],
      deprecated: deprecated ? { by: deprecated.by ?? null, since: deprecated.since } : null,
    })),
  }
}
