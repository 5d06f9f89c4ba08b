import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { comment, reopen, reply, resolve } from './discuss.ts'
import { threadsOf } from './store.ts'
import { Thread } from './thread.ts'

const CaseStudyId = z.strictObject({ caseStudy: z.uuid() })
const OnThread = CaseStudyId.extend({ thread: z.uuid() })
/** As typed: what is wrong with it is said by core's long text. */
const Text = z.string().max(200_000)
const answer = answering(z.array(Thread))

/** What those at the desk write to each other about a case study. Readers never see it. */
export const discussionRouter = router({
  list: memberProcedure('discussion.read')
    .input(CaseStudyId)
    .output(answer)
    .query(({ ctx: { db }, input }) => threadsOf(db, input.caseStudy)),
  comment: memberProcedure('discussion.comment')
    .input(CaseStudyId.extend({ field: z.string().max(400).default(''), text: Text }))
    .output(answer)
    .mutation(async ({ ctx, input }) => {
      await comment(ctx, input)
      return threadsOf(ctx.db, input.caseStudy)
    }),
  reply: memberProcedure('discussion.comment')
    .input(OnThread.extend({ text: Text }))
    .output(answer)
    .mutation(async ({ ctx, input }) => {
      await reply(ctx, input)
      return threadsOf(ctx.db, input.caseStudy)
    }),
  resolve: memberProcedure('discussion.resolve')
    .input(OnThread)
    .output(answer)
    .mutation(async ({ ctx, input }) => {
      await resolve(ctx, input)
      return threadsOf(ctx.db, input.caseStudy)
    }),
  reopen: memberProcedure('discussion.resolve')
    .input(OnThread)
    .output(answer)
    .mutation(async ({ ctx, input }) => {
      await reopen(ctx, input)
      return threadsOf(ctx.db, input.caseStudy)
    }),
})
