import type { Reason } from '@casebook/core/reason'
import type { AppRouter } from '@casebook/server/router'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { Told } from './frame/told.ts'
import { lapse } from './person/lapsed-session.ts'
import { askAfresh } from './session/afresh.ts'

/** A session that ended is noticed at whichever call comes next; the page stays as it is while its owner signs in again. */
async function noticeLapse(error: unknown): Promise<void> {
  if (codeOf(error) !== 'UNAUTHORIZED') return
  // A call that was under way while a fresh sign-in put another session in place came too late, and nothing ended.
  const me = await ask.person.whoAmI.query().catch(() => null)
  if (!me?.person) lapse()
}

/** What needs a fresh sign-in (428) asks for one, over the page, and is then sent again as it was. */
const fetchAfresh: NonNullable<Parameters<typeof httpLink>[0]['fetch']> = async (url, options) => {
  const send = () => fetch(url, options as RequestInit)
  const response = await send()
  return response.status === 428 && (await askAfresh()) ? send() : response
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
  links: [
    splitLink({
      condition: ({ type }) => type === 'query',
      true: httpBatchLink({ url: '/trpc', maxURLLength: 4000 }),
      // One at a time, so that one act can be sent again without the others.
      false: httpLink({ url: '/trpc', fetch: fetchAfresh }),
    }),
  ],
})

/** The same procedures as queries and mutations of React Query. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: ask, queryClient })

/** What the server called it; `undefined` where the server was not reached. */
export function codeOf(error: unknown): string | undefined {
  return isAnswer(error) ? error.data?.code : undefined
}

/** Why it was refused, in the server's words; where it was not reached, what to do. */
export function reasonsIn(error: unknown): Reason[] {
  if (error instanceof Told) return error.reasons
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
