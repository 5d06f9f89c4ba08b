import type { LastCheck, SourceCheck } from '@casebook/core/source'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, ask, queryClient } from '../api.ts'

const lookAgain = 1_000

/** What is known of the addresses that a case study cites, and the way to have them checked now. */
export function useChecks(caseStudy: string) {
  const checking = useMutation({
    mutationFn: () => ask.source.checkNow.mutate({ caseStudy }),
    onSuccess: (checked) => {
      queryClient.setQueryData(api.source.ofCaseStudy.queryKey({ caseStudy }), checked)
      void queryClient.invalidateQueries({ queryKey: api.source.list.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.caseStudy.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.desk.pathKey() })
    },
  })
  const isAsking = checking.isPending
  const known = useQuery(
    api.source.ofCaseStudy.queryOptions(
      { caseStudy },
      { refetchInterval: ({ state }) => (isAsking || state.data?.underWay ? lookAgain : false) },
    ),
  )
  return { known, checking, isUnderWay: isAsking || Boolean(known.data?.underWay) }
}
export type Checks = ReturnType<typeof useChecks>

/** By address. */
export function byAddress(checks: readonly SourceCheck[]): Map<string, SourceCheck> {
  return new Map(checks.map((check) => [check.address, check]))
}

/** What counts as the last check of each address. */
export function lastChecksOf(checks: readonly SourceCheck[]): Record<string, LastCheck> {
  return Object.fromEntries(
    checks.flatMap(({ address, lastCheck }) => (lastCheck ? [[address, lastCheck]] : [])),
  )
}
