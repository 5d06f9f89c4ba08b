import { caseStudy, sitemap } from '../case-study/public.ts'
import { gathering, glance, search } from '../search/public.ts'
import { taxonomies } from '../taxonomy/public.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  public: router({ caseStudy, gathering, glance, search, sitemap, taxonomies }),
})
export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)
