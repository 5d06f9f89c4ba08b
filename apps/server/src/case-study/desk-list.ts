import { Slug } from '@casebook/core/permalink'
import { CaseStudyCard, longestWords } from '@casebook/core/search'
import * as z from 'zod'

/** What the list at the desk can be narrowed by. Values of one add up; each narrows the others. */
export const deskFacetIds = ['topic', 'status', 'flag', 'stage', 'force'] as const
export type DeskFacetId = (typeof deskFacetIds)[number]

/** What the list at the desk is asked for. */
export const DeskQuery = z.strictObject({
  q: z.string().max(longestWords).default(''),
  facets: z.partialRecord(z.enum(deskFacetIds), z.array(z.string().max(100)).max(100)).default({}),
  sort: z.enum(['updated', 'title', 'evidence', 'flags']).default('updated'),
  page: z.int().min(1).max(100_000).default(1),
})
export type DeskQuery = z.infer<typeof DeskQuery>

/** A revision by number, with the moment (in UTC) and the author of its saving. */
export const RevisionMade = z.object({
  number: z.int().min(1),
  savedAt: z.string(),
  author: z.string(),
  note: z.string().nullable(),
})

/** One case study in the list at the desk. */
export const DeskRow = CaseStudyCard.extend({
  slug: Slug,
  /** The names of the forces; none where they are not known or it is national. */
  forces: z.array(z.string()),
  revision: RevisionMade,
})
export type DeskRow = z.infer<typeof DeskRow>

/** A page of the list, and the counts of every facet, each ignoring its own filter. */
export const DeskList = z.object({
  total: z.number(),
  /** How many there are without any filter. */
  outOf: z.number(),
  page: z.number(),
  pages: z.number(),
  rows: z.array(DeskRow),
  facets: z.record(z.enum(deskFacetIds), z.array(z.object({ value: z.string(), count: z.number() }))),
})
export type DeskList = z.infer<typeof DeskList>
