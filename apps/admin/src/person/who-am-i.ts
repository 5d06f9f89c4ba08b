import type { AppRouter } from '@casebook/server/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api.ts'

export type WhoAmI = inferRouterOutputs<AppRouter>['person']['whoAmI']

/** Who is signed in, and what stands in the way of it. */
export function useWhoAmI() {
  return useQuery(api.person.whoAmI.queryOptions(undefined, { staleTime: 60_000 }))
}
