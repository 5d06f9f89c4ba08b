import type { AppRouter } from '@casebook/server/router'
import type { inferRouterOutputs } from '@trpc/server'

/** Somebody in the area who was asked, as the desk lists them. */
export type ListedAsk = inferRouterOutputs<AppRouter>['areaAsk']['list']['asks'][number]
