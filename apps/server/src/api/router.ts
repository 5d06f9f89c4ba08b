import { areaAskRouter } from '../area-ask/router.ts'
import { timeline } from '../audit/public.ts'
import { auditRouter } from '../audit/router.ts'
import { caseStudy, sitemap } from '../case-study/public.ts'
import { caseStudyRouter } from '../case-study/router.ts'
import { deskRouter } from '../desk/router.ts'
import { discussionRouter } from '../discussion/router.ts'
import { draftRouter } from '../draft/router.ts'
import { invitationRouter } from '../invitation/router.ts'
import { libraryRouter } from '../library/router.ts'
import { mailRouter } from '../mail/router.ts'
import { personRouter } from '../person/router.ts'
import { presenceRouter } from '../presence/router.ts'
import { taxonomyRouter } from '../retirement/router.ts'
import { revisionRouter } from '../revision/router.ts'
import { gapMap, gathering, glance, search } from '../search/public.ts'
import { secondFactorRouter } from '../second-factor/router.ts'
import { sessionRouter } from '../session/router.ts'
import { sourceRouter } from '../source-check/router.ts'
import { taxonomies } from '../taxonomy/public.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  public: router({ caseStudy, gapMap, gathering, glance, search, sitemap, taxonomies, timeline }),
  person: personRouter,
  invitation: invitationRouter,
  secondFactor: secondFactorRouter,
  session: sessionRouter,
  source: sourceRouter,
  caseStudy: caseStudyRouter,
  desk: deskRouter,
  discussion: discussionRouter,
  draft: draftRouter,
  presence: presenceRouter,
  revision: revisionRouter,
  library: libraryRouter,
  mail: mailRouter,
  audit: auditRouter,
  areaAsk: areaAskRouter,
  taxonomy: taxonomyRouter,
})
export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)
