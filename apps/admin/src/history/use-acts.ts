import { newestOf } from '@casebook/core/revision'
import type { AppRouter } from '@casebook/server/router'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { ask } from '../api.ts'
import type { AtHand } from '../revision/opened.ts'

/** One thing that was done to a case study, in words. */
export type TimelineEntry = inferRouterOutputs<AppRouter>['revision']['timeline']['entries'][number]

/** Changes with every act, so that what was done is asked for anew. */
function standOf({ opened, copy }: AtHand): readonly unknown[] {
  return [
    opened.id,
    opened.history.length,
    JSON.stringify(newestOf(copy).state),
    JSON.stringify(opened.history.map(({ state }) => state.state)),
  ]
}

/** What was done to a case study, newest first, page by page. */
export function useTimeline(hand: AtHand) {
  return useInfiniteQuery({
    queryKey: ['timeline', ...standOf(hand)],
    queryFn: ({ pageParam }) =>
      ask.revision.timeline.query({
        caseStudy: hand.opened.id,
        limit: 12,
        ...(pageParam !== null && { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** What was done to each revision besides writing it, oldest first. */
export function useActsByRevision(hand: AtHand) {
  return useQuery({
    queryKey: ['acts-by-revision', ...standOf(hand)],
    queryFn: async () => {
      const { entries } = await ask.revision.timeline.query({ caseStudy: hand.opened.id, limit: 2000 })
      const acts = new Map<number, TimelineEntry[]>()
      for (const entry of entries.toReversed()) {
        const { revision, act } = entry
        if (revision === null || !act.startsWith('revision.') || isWriting(act)) continue
        acts.set(revision, [...(acts.get(revision) ?? []), entry])
      }
      return acts
    },
  })
}

function isWriting(act: string): boolean {
  return act === 'revision.written' || act === 'revision.restored'
}
