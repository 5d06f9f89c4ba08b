import { answering } from '../api/output.ts'
import { memberProcedure, router, today } from '../api/trpc.ts'
import { DeskList, DeskQuery } from '../desk/desk-list.ts'
import { listCaseStudies } from '../desk/list.ts'

/** Case studies as those at the desk see them. */
export const caseStudyRouter = router({
  list: memberProcedure('case-study.list')
    .input(DeskQuery)
    .output(answering(DeskList))
    .query(({ ctx: { db, person, now }, input }) =>
      listCaseStudies({ db, person, asAt: today(now()) }, input),
    ),
})
