import * as z from 'zod'
import { memberProcedure, router } from '../api/trpc.ts'
import { libraryVersion } from '../case-study/changes.ts'
import * as caseStudies from '../case-study/store.ts'

/** The library as those who look after it see it. */
export const libraryRouter = router({
  version: memberProcedure('library.see-version')
    .output(z.object({ version: z.int().min(0), published: z.int().min(0) }))
    .query(async ({ ctx: { db } }) => ({
      version: await libraryVersion(db),
      published: await caseStudies.countPublished(db),
    })),
})
