import { answering } from '../api/output.ts'
import { freshProcedure, memberProcedure, router, today } from '../api/trpc.ts'
import { standingOf } from '../taxonomy/store.ts'
import { listTerms } from './list.ts'
import { bringBack, retire } from './retire.ts'
import { BringBack, Retire, RetiredList, TermsList, Touches, TouchesQuery } from './terms-list.ts'
import { touchesOf } from './touches.ts'

/** The topics and themes as those at the desk see them, and retiring them. */
export const taxonomyRouter = router({
  list: memberProcedure('taxonomy.read')
    .output(answering(TermsList))
    .query(({ ctx: { db, now } }) => listTerms(db, today(now()))),
  retired: memberProcedure('taxonomy.read')
    .output(answering(RetiredList))
    .query(({ ctx: { db } }) => standingOf(db)),
  touches: memberProcedure('taxonomy.read')
    .input(TouchesQuery)
    .output(answering(Touches))
    .query(({ ctx: { db, now }, input }) => touchesOf({ db, asAt: today(now()) }, input)),
  retire: freshProcedure('taxonomy.retire')
    .input(Retire)
    .output(answering(TermsList))
    .mutation(async ({ ctx, input }) => {
      await retire(ctx, input)
      return listTerms(ctx.db, today(ctx.now()))
    }),
  bringBack: freshProcedure('taxonomy.retire')
    .input(BringBack)
    .output(answering(TermsList))
    .mutation(async ({ ctx, input }) => {
      await bringBack(ctx, input)
      return listTerms(ctx.db, today(ctx.now()))
    }),
})
