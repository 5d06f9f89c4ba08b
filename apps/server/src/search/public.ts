import { Gathering, LibraryGlance, SearchQuery, SearchResults } from '@casebook/core/search'
import { publicProcedure, today } from '../api/trpc.ts'

/** Finds published case studies by words, facets and years. */
export const search = publicProcedure
  .input(SearchQuery)
  .output(SearchResults)
  .query(({ ctx: { index, now }, input }) => index.search(input, today(now())))

/** The library at a glance. */
export const glance = publicProcedure
  .output(LibraryGlance)
  .query(({ ctx: { index, now } }) => index.glance(today(now())))

/** How the library was gathered. */
export const gathering = publicProcedure.output(Gathering).query(({ ctx: { index } }) => index.gathering())
