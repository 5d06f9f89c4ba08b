import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { checkNow } from './check-now.ts'
import { listSources, SourceList, SourceQuery } from './list.ts'
import { CheckedSources, sourcesOf } from './of-case-study.ts'

const OfCaseStudy = z.strictObject({ caseStudy: z.string().min(1).max(200) })

/** Whether what the library cites is still to be had. */
export const sourceRouter = router({
  list: memberProcedure('source.check')
    .input(SourceQuery)
    .output(answering(SourceList))
    .query(({ ctx, input }) => listSources(ctx, input)),
  ofCaseStudy: memberProcedure('case-study.read')
    .input(OfCaseStudy)
    .output(answering(CheckedSources))
    .query(({ ctx, input }) => sourcesOf(ctx, input.caseStudy)),
  checkNow: memberProcedure('source.check')
    .input(OfCaseStudy)
    .output(answering(CheckedSources))
    .mutation(({ ctx, input }) => checkNow(ctx, input.caseStudy)),
})
