import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { type SourceList, type Standing, standings } from './check-words.ts'
import { SourceRow } from './source-row.tsx'

/** The addresses that the library cites: which cannot be reached, since when, and what cites them. */
export function SourcesPage(): ReactElement {
  const [params] = useSearchParams()
  const chosen = standings.find(({ id }) => id === params.get('standing'))?.id ?? 'unreachable'
  const page = Math.max(1, Math.trunc(Number(params.get('page')) || 1))
  const { data, error, refetch } = useQuery(
    api.source.list.queryOptions({ standing: chosen, page }, { placeholderData: keepPreviousData }),
  )
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the sources" />
  return (
    <>
      <PageTitle text="Sources" />
      <Lead list={data} />
      <Standings counts={data.counts} chosen={chosen} />
      {data.sources.length === 0 ? (
        <p className="empty">{nothing[chosen]}</p>
      ) : (
        <ul className="entries">
          {data.sources.map((source) => (
            <SourceRow key={source.check.address} source={source} />
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="older">
        {page > 1 && <Link to={{ search: address(chosen, page - 1) }}>Earlier sources</Link>}
        {data.hasMore && <Link to={{ search: address(chosen, page + 1) }}>More sources</Link>}
      </nav>
    </>
  )
}

function Lead({ list: { checks, counts } }: { list: SourceList }): ReactElement {
  const { waiting } = counts
  if (checks === 'off')
    return (
      <p className="notice lead">
        This Casebook does not check sources: whoever runs it has switched that off (CHECK_SOURCES). What was
        found before still counts.
      </p>
    )
  return (
    <p className="lead">
      {checks === 'on'
        ? 'Each address that a case study cites is tried about once in 30 days, and again the next day where that fails.'
        : 'Addresses are tried when somebody asks for it on the page of a case study, and not by themselves: whoever runs this Casebook set it so.'}{' '}
      What fails on three days, or is missing on two, is called unreachable, and readers are told.
      {waiting > 0 && ` ${waiting === 1 ? 'One waits' : `${waiting} wait`} for the first check.`}
    </p>
  )
}

function Standings({ counts, chosen }: { counts: SourceList['counts']; chosen: Standing }): ReactElement {
  return (
    <nav aria-label="Sources by how they stand" className="sorting">
      <ul className="sorting__orders">
        {standings.map(({ id, label }) => (
          <li key={id}>
            {id === chosen ? (
              <strong aria-current="true">
                {label} ({counts[id]})
              </strong>
            ) : (
              <Link to={{ search: address(id) }}>
                {label} ({counts[id]})
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const nothing: Record<Standing, string> = {
  unreachable: 'No source is known to be unreachable.',
  failing: 'No source failed lately.',
  'not-checkable': 'There is no source that could not be checked.',
  reached: 'No source has been reached yet.',
}

function address(standing: Standing, page = 1): string {
  const params = new URLSearchParams({
    ...(standing !== 'unreachable' && { standing }),
    ...(page > 1 && { page: `${page}` }),
  })
  return params.size > 0 ? `?${params}` : ''
}
