import { Pagination } from '@casebook/ui/pagination'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { InPlaceLinks } from '../frame/in-place-links.tsx'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { Chips } from './chips.tsx'
import { Filters } from './filters.tsx'
import { readDeskQuery, writeDeskQuery } from './list-address.ts'
import { NothingFound } from './nothing-found.tsx'
import { Row } from './row.tsx'
import { Sorting } from './sorting.tsx'

/** All case studies, with their status and flags; what is filtered stands in the address. */
export function ListPage(): ReactElement {
  const [params] = useSearchParams()
  const query = readDeskQuery(params)
  const { data, error, isPlaceholderData, refetch } = useQuery(
    api.caseStudy.list.queryOptions(query, { placeholderData: keepPreviousData }),
  )
  if (error) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the case studies" />
  const hrefOf = (page: number) => `/admin/${writeDeskQuery({ ...query, page })}`
  return (
    <>
      <PageTitle text="Case studies" />
      <div className="desk-list">
        <Filters key={params.toString()} query={query} list={data} />
        <section aria-labelledby="found" aria-busy={isPlaceholderData} className="desk-list__found">
          <h2 id="found" aria-live="polite" className="desk-list__count">
            {data.total === data.outOf
              ? `${data.total} case studies`
              : `${data.total} of ${data.outOf} case studies`}
          </h2>
          <Chips query={query} />
          {data.total === 0 ? (
            <NothingFound query={query} outOf={data.outOf} />
          ) : (
            <>
              <Sorting query={query} />
              <ul className="desk-rows">
                {data.rows.map((row) => (
                  <Row key={row.slug} row={row} />
                ))}
              </ul>
              <InPlaceLinks>
                <Pagination page={data.page} pages={data.pages} hrefOf={hrefOf} />
              </InPlaceLinks>
            </>
          )}
        </section>
      </div>
    </>
  )
}
