import { policeAndPublicHealth } from '@casebook/core/library'
import type { Taxonomy } from '@casebook/core/taxonomy'
import * as z from 'zod'
import { publicProcedure } from '../api/trpc.ts'

const Term = z.object({
  id: z.string(),
  label: z.string(),
  scopeNote: z.string(),
  altLabels: z.array(z.string()),
})
const PublicTaxonomy = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  terms: z.array(Term),
})

/** Topics and themes, with scope notes and what people type for them. */
export const taxonomies = publicProcedure
  .output(z.array(PublicTaxonomy))
  .query(() => [policeAndPublicHealth.topics, policeAndPublicHealth.themes].map(publicFace))

function publicFace({ id, title, version, terms }: Taxonomy): z.infer<typeof PublicTaxonomy> {
  return { id, title, version, terms: terms.map((term) => ({ ...term, altLabels: [...term.altLabels] })) }
}
