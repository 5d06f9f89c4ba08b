import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../api.ts'
import { momentInWords } from '../frame/moments.ts'
import { TroubleInPlace } from '../frame/trouble.tsx'

/** Whether every entry reads as it was written and follows from the one before; looked through when the page is opened. */
export function ChainCheck(): ReactElement {
  const { data, error, isFetching, refetch } = useQuery(
    api.audit.check.queryOptions(undefined, { staleTime: 60_000 }),
  )
  if (error) return <TroubleInPlace error={error} again={refetch} />
  return (
    <div className={`notice${data?.broken ? ' notice--broken' : ''}`}>
      <p role="status">
        {data ? <Outcome {...data} /> : 'Looking through every entry, whether each is as it was written…'}
      </p>
      <p>
        <button
          type="button"
          className="plain-button"
          aria-disabled={isFetching}
          onClick={() => !isFetching && void refetch()}
        >
          {isFetching ? 'Looking…' : 'Look through them again'}
        </button>
      </p>
    </div>
  )
}

type OutcomeProps = {
  entries: number
  newest: string | null
  broken: { number: number; says: string } | null
}

function Outcome({ entries, newest, broken }: OutcomeProps): ReactElement {
  if (broken) {
    return (
      <>
        <strong>Entry {broken.number} does not fit.</strong> {broken.says} The {entries} before it fit.
        Somebody changed the database outside Casebook: tell whoever runs it, and compare with a backup.
      </>
    )
  }
  return (
    <>
      <strong>
        {entries === 1 ? 'The one entry fits' : `All ${entries.toLocaleString('en-GB')} entries fit`}
      </strong>
      {newest && `, the newest from ${momentInWords(newest)}`}.
    </>
  )
}
