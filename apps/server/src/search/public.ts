import { GapMap } from '@casebook/core/gap-map'
import { policeAndPublicHealth } from '@casebook/core/library'
import { CaseStudyCard, Gathering, LibraryGlance, SearchResults } from '@casebook/core/search'
import * as z from 'zod'
import { checkedOnce } from '../api/checked-once.ts'
import { answering } from '../api/output.ts'
import { publicProcedure, today } from '../api/trpc.ts'
import { termsToday } from '../taxonomy/terms-today.ts'
import { askedToday, glanceToday, offeredToday } from './offered.ts'

const Found = SearchResults.extend({
  hits: z.array(SearchResults.shape.hits.element.extend({ card: checkedOnce(CaseStudyCard) })),
})

/** Finds published case studies by words, facets and years. A retired term finds what the one in its place finds. */
export const search = publicProcedure
  .input(policeAndPublicHealth.SearchQuery)
  .output(answering(Found))
  .query(({ ctx: { db, index, now }, input }) => {
    const { library } = termsToday(db)
    const asked = askedToday(input, library)
    return offeredToday(index.search(asked, today(now())), asked, library)
  })

/** The library at a glance. */
export const glance = publicProcedure
  .output(answering(LibraryGlance))
  .query(({ ctx: { db, index, now } }) => glanceToday(index.glance(today(now())), termsToday(db).library))

/** Topics by themes of what a search finds: where there is practice and evidence, and where there is neither. */
export const gapMap = publicProcedure
  .input(policeAndPublicHealth.SearchQuery)
  .output(answering(GapMap))
  .query(({ ctx: { db, index, now }, input }) => {
    const { library } = termsToday(db)
    return index.gapMap(askedToday(input, library), today(now()), library)
  })

/** How the library was gathered. */
export const gathering = publicProcedure
  .output(answering(Gathering))
  .query(({ ctx: { index } }) => index.gathering())
