import { answering } from '../api/output.ts'
import { memberProcedure, router, today } from '../api/trpc.ts'
import { coverage } from './coverage.ts'
import { Coverage, CoverageQuery } from './coverage-list.ts'
import { deskToday } from './today.ts'
import { DeskToday } from './today-list.ts'

/** What needs whom, and where the library has nothing yet. */
export const deskRouter = router({
  today: memberProcedure('desk.see')
    .output(answering(DeskToday))
    .query(({ ctx: { db, person, now } }) => deskToday({ db, person, asAt: today(now()) })),
  coverage: memberProcedure('case-study.list')
    .input(CoverageQuery)
    .output(answering(Coverage))
    .query(({ ctx: { db, now }, input: { of } }) => coverage({ db, asAt: today(now()) }, of)),
})
