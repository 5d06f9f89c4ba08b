import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { LetterRow } from './letter-row.tsx'
import { type LetterState, letterStates, type Outbox, stateLabel } from './letter-words.ts'
import { WhetherMailGoesOut } from './whether-mail-goes-out.tsx'

/** How often the page looks again while letters are on their way. */
const lookAgain = 5_000

/** Every letter that was written: how far each is, and why one failed. */
export function OutboxPage(): ReactElement {
  const [params] = useSearchParams()
  const state = letterStates.find(({ id }) => id === params.get('state'))?.id
  const before = Number(params.get('before')) || undefined
  const { data, error, refetch } = useQuery(
    api.mail.list.queryOptions(
      { ...(state && { state }), ...(before && before > 0 && { before: Math.trunc(before) }) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data: last } }) => (isUnderWay(last) ? lookAgain : false),
      },
    ),
  )
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the outbox" />
  return (
    <>
      <PageTitle text="Outbox" />
      <WhetherMailGoesOut from={data.from} />
      <States counts={data.counts} chosen={state} />
      {data.letters.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <ul className="entries">
          {data.letters.map((letter) => (
            <LetterRow key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="older">
        {before && <Link to={{ search: address(state) }}>Newest letters</Link>}
        {data.next && <Link to={{ search: address(state, data.next) }}>Older letters</Link>}
      </nav>
    </>
  )
}

function States({
  counts,
  chosen,
}: {
  counts: Outbox['counts']
  chosen: LetterState | undefined
}): ReactElement {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = letterStates.filter(({ id }) => id === chosen || (counts[id] ?? 0) > 0)
  return (
    <nav aria-label="Letters by state" className="sorting">
      <ul className="sorting__orders">
        <li>
          <StateLink chosen={chosen === undefined} text={`All (${total})`} />
        </li>
        {shown.map(({ id, label }) => (
          <li key={id}>
            <StateLink chosen={chosen === id} state={id} text={`${label} (${counts[id] ?? 0})`} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function StateLink({
  chosen,
  state,
  text,
}: {
  chosen: boolean
  state?: LetterState
  text: string
}): ReactElement {
  return chosen ? (
    <strong aria-current="true">{text}</strong>
  ) : (
    <Link to={{ search: address(state) }}>{text}</Link>
  )
}

function Nothing({ state }: { state: LetterState | undefined }): ReactElement {
  return (
    <p className="empty">
      {state
        ? `No letter is in the state “${stateLabel(state)}”.`
        : 'No letter has been written yet. Invitations, review requests, returns, fact-checks and reminders come here.'}
    </p>
  )
}

function isUnderWay(outbox: Outbox | undefined): boolean {
  return outbox?.letters.some(({ state }) => state === 'waiting' || state === 'sending') ?? false
}

function address(state?: LetterState, before?: number): string {
  const params = new URLSearchParams({ ...(state && { state }), ...(before && { before: `${before}` }) })
  return params.size > 0 ? `?${params}` : ''
}
