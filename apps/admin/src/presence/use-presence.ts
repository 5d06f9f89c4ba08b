import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../api.ts'

const every = 10_000

/** Who else has a case study open, asked every ten seconds and told on the way that this tab does. */
export function usePresence(caseStudy: string, tab: string, isWriting: boolean) {
  useEffect(() => {
    const leave = () => void ask.presence.leave.mutate({ tab }).catch(() => {})
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [tab])
  return useQuery({
    queryKey: ['presence', caseStudy, tab],
    queryFn: () => ask.presence.here.mutate({ caseStudy, tab, isWriting }),
    refetchInterval: every,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  }).data
}
