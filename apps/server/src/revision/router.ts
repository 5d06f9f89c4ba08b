import { Day } from '@casebook/core/date'
import { DraftCaseStudy } from '@casebook/core/readiness'
import { type Copy, Moment, type Remark } from '@casebook/core/revision'
import * as z from 'zod'
import { answering } from '../api/output.ts'
import { Refusal } from '../api/refusal.ts'
import { freshProcedure, memberProcedure, router } from '../api/trpc.ts'
import type { Acting } from './act.ts'
import { OpenedCaseStudy, openCaseStudy, opened } from './open.ts'
import { Preview, PreviewQuery, previewRevision } from './preview.ts'
import {
  publishRevision,
  scheduleRevision,
  stateNothingChanged,
  unscheduleRevision,
  unwithdrawRevision,
  withdrawRevision,
} from './publish.ts'
import {
  approveRevision,
  assignReview,
  rejectRevision,
  returnRevision,
  sendRevisionForReview,
} from './review.ts'
import * as revisions from './store.ts'
import { Timeline, timelineOf } from './timeline.ts'
import { beginCaseStudy, restoreRevision, writeRevision } from './write.ts'

const Ordinal = z.int().min(1)
const Seen = z.strictObject({ caseStudy: z.uuid(), revision: Ordinal })
const Asked = Seen.extend({ reviewer: z.uuid().nullable().default(null), due: Day.nullable().default(null) })
/** As typed: what is wrong with it is said by core's rules, field by field. */
const Remarked = Seen.extend({ remarks: z.array(z.unknown().transform((typed) => typed as Remark)).max(100) })
const Note = z.string().max(20_000).optional()
const answer = answering(OpenedCaseStudy)

/** The case study after an act, as whoever did it sees it. */
const after = (acting: Acting, copy: Copy) => opened(acting.db, copy, acting.person.id)

/** What is done to case studies from draft to public: each act is let through by core alone, with its reasons. */
export const revisionRouter = router({
  open: memberProcedure('case-study.read')
    .input(z.strictObject({ caseStudy: z.string().min(1).max(200) }))
    .output(answer)
    .query(({ ctx, input }) => openCaseStudy(ctx, input.caseStudy)),
  read: memberProcedure('case-study.read')
    .input(z.strictObject({ caseStudy: z.uuid(), number: Ordinal }))
    .output(answering(z.object({ number: Ordinal, content: DraftCaseStudy })))
    .query(async ({ ctx: { db }, input: { caseStudy, number } }) => {
      const content = await revisions.contentOf(db, caseStudy, number)
      if (content) return { number, content }
      const says = `There is no revision ${number} of this case study.`
      throw new Refusal([{ rule: 'not-found', says }], 'NOT_FOUND')
    }),
  timeline: memberProcedure('case-study.read')
    .input(
      z.strictObject({
        caseStudy: z.uuid(),
        before: Ordinal.optional(),
        limit: z.int().min(1).max(2000).default(30),
      }),
    )
    .output(answering(Timeline))
    .query(({ ctx: { db }, input: { caseStudy, ...page } }) => timelineOf(db, caseStudy, page)),
  preview: memberProcedure('case-study.read')
    .input(PreviewQuery)
    .output(answering(Preview))
    .query(({ ctx, input }) => previewRevision(ctx, input)),
  begin: memberProcedure('case-study.begin')
    .input(z.strictObject({ content: DraftCaseStudy }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await beginCaseStudy(ctx, input.content))),
  write: memberProcedure('revision.write')
    .input(Seen.extend({ content: DraftCaseStudy, note: Note, draft: z.uuid().nullable().default(null) }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await writeRevision(ctx, input))),
  restore: memberProcedure('revision.restore')
    .input(Seen.extend({ from: Ordinal }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await restoreRevision(ctx, input))),
  sendForReview: memberProcedure('revision.send-for-review')
    .input(Asked)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await sendRevisionForReview(ctx, input))),
  assign: memberProcedure('revision.assign')
    .input(Asked)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await assignReview(ctx, input))),
  returnWithReasons: memberProcedure('revision.return')
    .input(Remarked)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await returnRevision(ctx, input))),
  reject: memberProcedure('revision.reject')
    .input(Remarked)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await rejectRevision(ctx, input))),
  approve: memberProcedure('revision.approve')
    .input(Seen)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await approveRevision(ctx, input))),
  schedule: freshProcedure('revision.schedule')
    .input(Seen.extend({ publishAt: Moment, note: Note }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await scheduleRevision(ctx, input))),
  unschedule: memberProcedure('revision.unschedule')
    .input(Seen)
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await unscheduleRevision(ctx, input))),
  publish: freshProcedure('revision.publish')
    .input(Seen.extend({ note: Note }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await publishRevision(ctx, input))),
  checkNothingChanged: memberProcedure('revision.check-nothing-changed')
    .input(Seen.extend({ reviewBy: Day.optional() }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await stateNothingChanged(ctx, input))),
  withdraw: freshProcedure('revision.withdraw')
    .input(Seen.extend({ reason: z.string().max(20_000) }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await withdrawRevision(ctx, input))),
  unwithdraw: freshProcedure('revision.unwithdraw')
    .input(Seen.extend({ note: z.string().max(20_000) }))
    .output(answer)
    .mutation(async ({ ctx, input }) => after(ctx, await unwithdrawRevision(ctx, input))),
})
