import type { Reason } from '@casebook/core/reason'
import type { AppRouter } from '@casebook/server/router'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { lapse } from './person/lapsed-session.ts'

/** A session that ended is noticed at whichever call comes next; the page stays as it is while its owner signs in again. */
function noticeLapse(error: unknown): void {
  if (codeOf(error) === 'UNAUTHORIZED') lapse()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLapse }),
  mutationCache: new MutationCache({ onError: noticeLapse }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (tries, error) => codeOf(error) === undefined && tries < 2 },
  },
})

/** Asks the server once; what it refuses is thrown, for `reasonsIn` to read. */
export const ask = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', maxURLLength: 4000 })],
})

/** The same procedures as queries and mutations of React Query. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: ask, queryClient })

/** What the server called it; `undefined` where the server was not reached. */
export function codeOf(error: unknown): string | undefined {
  return isAnswer(error) ? error.data?.code : undefined
}

/** Why it was refused, in the server's words; where it was not reached, what to do. */
export function reasonsIn(error: unknown): Reason[] {
  if (!isAnswer(error) || !error.data) return [notReached]
  const { reasons, requestId } = error.data
  if (reasons.length > 0) return reasons
  const quote = requestId ? ` If it stays so, quote ${requestId} to whoever runs Casebook.` : ''
  return [{ rule: 'failed', says: `${error.message}${quote}` }]
}

const notReached: Reason = {
  rule: 'not-reached',
  says: 'We could not reach the server. What you typed is still here: check your connection and try again.',
}

function isAnswer(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError
}
