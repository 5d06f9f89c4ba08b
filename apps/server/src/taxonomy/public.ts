import { PublicTaxonomy } from '@casebook/core/search'
import type { Taxonomy, Term } from '@casebook/core/taxonomy'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { publicProcedure } from '../api/trpc.ts'
import { termsToday } from './terms-today.ts'

/** Topics and themes, with scope notes and what people type for them; retired ones too, which say what took their place. */
export const taxonomies = publicProcedure
  .output(answering(z.array(PublicTaxonomy)))
  .query(({ ctx: { db } }) => {
    const { topics, themes } = termsToday(db).library
    return [publicFace('topics', topics), publicFace('themes', themes)]
  })

function publicFace(id: PublicTaxonomy['id'], taxonomy: Taxonomy): PublicTaxonomy {
  const { title, version, terms } = taxonomy
  const face = ({ id, label, scopeNote, altLabels, deprecated }: Term) => ({
    id,
    label,
    scopeNote,
    altLabels: [...altLabels],
    deprecated: deprecated ? { by: standsFor(id, taxonomy), since: deprecated.since } : null,
  })
  return { id, title, version, terms: terms.map(face) }
}

function standsFor(id: string, { whatBecameOf }: Taxonomy): string | null {
  const became = whatBecameOf(id)
  return became.as === 'replaced' ? became.by : null
}
