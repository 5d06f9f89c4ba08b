import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { Differences } from './differences.tsx'

type Props = { caseStudy: string; from: number; to: number; level?: 2 | 3 | 4 }

/** As `Differences`, between two saved revisions, by number. */
export function DifferencesOfRevisions({ caseStudy, from, to, level = 3 }: Props): ReactElement {
  const older = useRevision(caseStudy, from)
  const newer = useRevision(caseStudy, to)
  const failed = [older, newer].find(({ error, data }) => error && !data)
  if (failed) return <TroubleInPlace error={failed.error} again={failed.refetch} />
  if (!older.data || !newer.data) return <Loading what="both revisions" />
  return <Differences from={older.data.content} to={newer.data.content} level={level} />
}

/** A saved revision never changes, so it is asked for once. */
function useRevision(caseStudy: string, number: number) {
  return useQuery(
    api.revision.read.queryOptions({ caseStudy, number }, { staleTime: Number.POSITIVE_INFINITY }),
  )
}
