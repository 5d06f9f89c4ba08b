import { may } from '@casebook/core/person'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api, codeOf } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble, TroubleInPlace } from '../frame/trouble.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'
import { Filters } from './filters.tsx'
import { Found } from './found.tsx'
import { readDeskQuery, writeDeskQuery } from './list-address.ts'

/** All case studies, with their status and flags; what is filtered stands in the address. */
export function ListPage(): ReactElement {
  const [params] = useSearchParams()
  const query = readDeskQuery(params)
  const person = useWhoAmI().data?.person
  const { data, error, isPlaceholderData, refetch } = useQuery(
    api.caseStudy.list.queryOptions(query, { placeholderData: keepPreviousData, staleTime: 0 }),
  )
  // What was there before stays when the next answer fails, and with it what was typed into the filters.
  const [last, setLast] = useState(data)
  if (data && data !== last) setLast(data)
  const list = data ?? last
  if (error && (!list || codeOf(error) === 'FORBIDDEN')) return <Trouble error={error} again={refetch} />
  if (!list) return <Loading what="the case studies" />
  return (
    <>
      <div className="titled">
        <PageTitle text="Case studies" />
        {person && may(person, 'case-study.begin').ok && (
          <Link className="govuk-button" to="/begin">
            Begin a case study
          </Link>
        )}
      </div>
      <div className="desk-list">
        <Filters key={writeDeskQuery({ ...query, sort: 'updated', page: 1 })} query={query} list={list} />
        {error ? (
          <TroubleInPlace error={error} again={refetch} />
        ) : (
          <Found person={person} query={query} list={list} waiting={isPlaceholderData} />
        )}
      </div>
    </>
  )
}
