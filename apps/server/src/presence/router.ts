import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { newestNumber } from '../case-study/store.ts'
import * as presences from './store.ts'

/** A tab that has not been heard of for so long is taken for closed, in milliseconds: three times what it lets pass. */
const patience = 30_000
const Tab = z.string().min(1).max(100)

/** Who else is here. Nobody is locked out by it: it is there to be known. */
export const presenceRouter = router({
  here: memberProcedure('case-study.read')
    .input(z.strictObject({ caseStudy: z.uuid(), tab: Tab, isWriting: z.boolean() }))
    .output(
      answering(
        z.object({
          others: z.array(
            z.object({ person: z.string(), name: z.string(), isWriting: z.boolean(), since: z.string() }),
          ),
          /** The newest revision, so that whoever has an older one open learns of it. */
          newest: z.int().min(0),
        }),
      ),
    )
    .mutation(async ({ ctx: { db, now, person }, input: { caseStudy, tab, isWriting } }) => {
      const at = now()
      const since = new Date(at.getTime() - patience).toISOString()
      const newest = await newestNumber(db, caseStudy)
      if (newest === 0) return { others: [], newest }
      await presences.forgetBefore(db, new Date(at.getTime() - 10 * patience).toISOString())
      await presences.hear(db, { caseStudy, person: person.id, tab, isWriting }, at.toISOString())
      return { others: await presences.others(db, caseStudy, { tab, since }), newest }
    }),
  leave: memberProcedure('case-study.read')
    .input(z.strictObject({ tab: Tab }))
    .output(answering(z.object({ left: z.literal(true) })))
    .mutation(async ({ ctx: { db, person }, input: { tab } }) => {
      await presences.leave(db, tab, person.id)
      return { left: true as const }
    }),
})
