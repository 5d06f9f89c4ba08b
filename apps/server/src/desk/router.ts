import { GapMap } from '@casebook/core/gap-map'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router, today } from '../api/trpc.ts'
import { doBulk, previewBulk, undoBulk } from './bulk.ts'
import { BulkAct, Chosen, Did, Previewed, Undo } from './bulk-act.ts'
import { coverage } from './coverage.ts'
import { CoverageQuery } from './coverage-query.ts'
import { DeskQuery } from './desk-list.ts'
import { chosenBy, Found } from './found.ts'
import { localAuthoritiesNamed } from './local-authorities.ts'
import { deskToday } from './today.ts'
import { DeskToday } from './today-list.ts'

/** So many are taken at once; whoever chose more asks again. */
const mostAtOnce = 50
const Bulk = z.strictObject({
  bulk: z.uuid(),
  act: BulkAct,
  chosen: z.array(Chosen).min(1).max(mostAtOnce),
})

/** What needs whom, and where the library has nothing yet. */
export const deskRouter = router({
  today: memberProcedure('desk.see')
    .output(answering(DeskToday))
    .query(({ ctx: { db, person, now } }) => deskToday({ db, person, asAt: today(now()) })),
  coverage: memberProcedure('case-study.list')
    .input(CoverageQuery)
    .output(answering(GapMap))
    .query(({ ctx: { db, now }, input: { of } }) => coverage({ db, asAt: today(now()) }, of)),
  localAuthorities: memberProcedure('case-study.list')
    .output(answering(z.array(z.string())))
    .query(({ ctx: { db, now } }) => localAuthoritiesNamed({ db, asAt: today(now()) })),
  found: memberProcedure('case-study.list')
    .input(DeskQuery)
    .output(answering(Found))
    .query(({ ctx: { db, person, now }, input }) => chosenBy({ db, person, asAt: today(now()) }, input)),
  previewBulk: memberProcedure('case-study.list')
    .input(Bulk)
    .output(answering(z.array(Previewed)))
    .mutation(({ ctx, input: { bulk, act, chosen } }) => previewBulk({ ...ctx, bulk }, act, chosen)),
  bulk: memberProcedure('case-study.list')
    .input(Bulk)
    .output(answering(z.array(Did)))
    .mutation(({ ctx, input: { bulk, act, chosen } }) => doBulk({ ...ctx, bulk }, act, chosen)),
  undoBulk: memberProcedure('case-study.list')
    .input(
      z.strictObject({
        bulk: z.uuid(),
        undone: z
          .array(Chosen.extend({ undo: Undo }))
          .min(1)
          .max(mostAtOnce),
        note: z.string().max(20_000).default(''),
      }),
    )
    .output(answering(z.array(Did)))
    .mutation(({ ctx, input: { bulk, undone, note } }) => undoBulk({ ...ctx, bulk }, undone, note)),
})
