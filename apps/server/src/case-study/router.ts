import { stageOf } from '@casebook/core/case-study'
import { Assessment } from '@casebook/core/evidence'
import { Slug } from '@casebook/core/permalink'
import { PublishedCaseStudy } from '@casebook/core/search'
import * as z from 'zod'
import { checkedOnce } from '../api/checked-once.ts'
import { answering } from '../api/output.ts'
import { Refusal } from '../api/refusal.ts'
import { memberProcedure, router, today } from '../api/trpc.ts'
import { DeskList, DeskQuery, RevisionMade } from '../desk/desk-list.ts'
import { listCaseStudies } from '../desk/list.ts'
import { assessedOn } from './assessed.ts'
import { CaseStudy } from './case-study.ts'
import * as caseStudies from './store.ts'

const ReadCaseStudy = z.object({
  caseStudy: checkedOnce(CaseStudy),
  assessment: Assessment,
  stage: PublishedCaseStudy.shape.stage,
  revision: RevisionMade,
})

/** Case studies as those at the desk see them. */
export const caseStudyRouter = router({
  list: memberProcedure('case-study.list')
    .input(DeskQuery)
    .output(answering(DeskList))
    .query(({ ctx: { db, person, now }, input }) =>
      listCaseStudies({ db, person, asAt: today(now()) }, input),
    ),
  read: memberProcedure('case-study.read')
    .input(z.object({ slug: Slug }))
    .output(answering(ReadCaseStudy))
    .query(async ({ ctx: { db, now }, input: { slug } }) => {
      const revision = await caseStudies.deskRevisionBySlug(db, slug)
      if (!revision) {
        throw new Refusal([{ rule: 'not-found', says: `There is no case study at "${slug}".` }], 'NOT_FOUND')
      }
      const asAt = today(now())
      const { caseStudy } = revision
      return {
        caseStudy,
        assessment: assessedOn(asAt, caseStudy),
        stage: stageOf(caseStudy, asAt),
        revision: {
          number: revision.revisionNumber,
          savedAt: revision.publishedAt,
          author: revision.author,
          note: revision.note,
        },
      }
    }),
})
