import * as z from 'zod'
import { answering } from '../api/output.ts'
import { memberProcedure, router } from '../api/trpc.ts'
import { KeepDraft, KeptDraft } from './draft.ts'
import { keepDraft } from './keep.ts'
import * as drafts from './store.ts'

const CaseStudyId = z.strictObject({ caseStudy: z.uuid() })

/** What one is writing oneself: kept as it is typed, seen by nobody else. */
export const draftRouter = router({
  read: memberProcedure('revision.write')
    .input(CaseStudyId)
    .output(answering(KeptDraft.nullable()))
    .query(({ ctx: { db, person }, input: { caseStudy } }) =>
      drafts.draftOf(db, { caseStudy, person: person.id }),
    ),
  keep: memberProcedure('revision.write')
    .input(KeepDraft)
    .output(answering(KeptDraft.omit({ content: true })))
    .mutation(({ ctx, input }) => keepDraft(ctx, input)),
  giveUp: memberProcedure('revision.write')
    .input(CaseStudyId)
    .output(answering(z.object({ givenUp: z.literal(true) })))
    .mutation(async ({ ctx: { db, person }, input: { caseStudy } }) => {
      await drafts.dropDraft(db, { caseStudy, person: person.id })
      return { givenUp: true as const }
    }),
})
