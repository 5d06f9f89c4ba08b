import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api, codeOf } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { dayInWords } from '../frame/moments.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble, TroubleInPlace } from '../frame/trouble.tsx'
import {
  type AuditList,
  type AuditQuery,
  isNarrowed,
  readAuditQuery,
  type ToldEntry,
  writeAuditQuery,
} from './audit-address.ts'
import { AuditFilters } from './audit-filters.tsx'
import { ChainCheck } from './chain-check.tsx'
import { EntryRow } from './entry-row.tsx'
import { Export } from './export.tsx'

/** Everything that was done here, newest first; what is filtered stands in the address. */
export function AuditPage(): ReactElement {
  const [params] = useSearchParams()
  const query = readAuditQuery(params)
  const { data, error, isPlaceholderData, refetch } = useQuery(
    api.audit.list.queryOptions(query, { placeholderData: keepPreviousData }),
  )
  if (error && (!data || codeOf(error) === 'FORBIDDEN')) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the audit" />
  const { before: _, ...filters } = query
  return (
    <>
      <PageTitle text="Audit" />
      <p className="lead">
        Every act at the desk, by whom and when. Nobody can change or remove an entry here, and each is tied
        to the one before it.
      </p>
      <ChainCheck />
      <div className="desk-list">
        <AuditFilters key={writeAuditQuery(filters)} query={query} people={data.people} />
        <section aria-labelledby="entries" aria-busy={isPlaceholderData} className="desk-list__found">
          <h2 id="entries">{isNarrowed(query) ? 'What the filters leave' : 'All entries'}</h2>
          {error ? <TroubleInPlace error={error} again={refetch} /> : <Entries list={data} query={query} />}
          {data.entries.length > 0 && <Export filters={filters} />}
        </section>
      </div>
    </>
  )
}

function Entries({ list: { entries, next }, query }: { list: AuditList; query: AuditQuery }): ReactElement {
  const { before, ...filters } = query
  return (
    <>
      {entries.length === 0 && (
        <p className="empty">
          {isNarrowed(query) ? (
            <>
              No entry answers these filters together. <Link to={{ search: '' }}>See all entries</Link>
            </>
          ) : (
            'There is no entry yet.'
          )}
        </p>
      )}
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} aria-label={day} className="day">
          <h3 className="day__name">{day}</h3>
          <ol className="entries">
            {ofDay.map((entry) => (
              <EntryRow key={entry.number} entry={entry} filters={filters} />
            ))}
          </ol>
        </section>
      ))}
      <nav aria-label="Pages" className="older">
        {before && <Link to={{ search: writeAuditQuery(filters) }}>Newest entries</Link>}
        {next && <Link to={{ search: writeAuditQuery({ ...filters, before: next }) }}>Older entries</Link>}
      </nav>
    </>
  )
}

function byDay(entries: ToldEntry[]): [day: string, entries: ToldEntry[]][] {
  const days: [string, ToldEntry[]][] = []
  for (const entry of entries) {
    const day = dayInWords(entry.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(entry)
    else days.push([day, [entry]])
  }
  return days
}
