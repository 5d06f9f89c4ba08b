import type { AppRouter } from '@casebook/server/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api, queryClient } from '../api.ts'

/** A comment with its replies. */
export type Thread = inferRouterOutputs<AppRouter>['discussion']['list'][number]

/** What is said of a case study, oldest first, kept fresh. */
export function useThreads(caseStudy: string) {
  return useQuery(api.discussion.list.queryOptions({ caseStudy }, { refetchInterval: 30_000 }))
}

/** What every act answers with takes the place of what was there. */
export function threadsAre(caseStudy: string, threads: Thread[]): void {
  queryClient.setQueryData(api.discussion.list.queryKey({ caseStudy }), threads)
}
