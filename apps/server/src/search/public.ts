import { policeAndPublicHealth } from '@casebook/core/library'
import { CaseStudyCard, Gathering, LibraryGlance, SearchResults } from '@casebook/core/search'
import * as z from 'zod'
import { checkedOnce } from '../api/checked-once.ts'
import { answering } from '../api/output.ts'
import { publicProcedure, today } from '../api/trpc.ts'

const Found = SearchResults.extend({
  hits: z.array(SearchResults.shape.hits.element.extend({ card: checkedOnce(CaseStudyCard) })),
})

/** Finds published case studies by words, facets and years. */
export const search = publicProcedure
  .input(policeAndPublicHealth.SearchQuery)
  .output(answering(Found))
  .query(({ ctx: { index, now }, input }) => index.search(input, today(now())))

/** The library at a glance. */
export const glance = publicProcedure
  .output(answering(LibraryGlance))
  .query(({ ctx: { index, now } }) => index.glance(today(now())))

/** How the library was gathered. */
export const gathering = publicProcedure
  .output(answering(Gathering))
  .query(({ ctx: { index } }) => index.gathering())
