import { termInWords } from '@casebook/ui/term-tags'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { CoverageTable } from './coverage-table.tsx'

const scopes = [
  ['published', 'What readers find'],
  ['everything', 'Drafts too'],
] as const

/** Where the library has case studies and where it has none: topics by themes, and how much of it was evaluated. */
export function CoveragePage(): ReactElement {
  const [params] = useSearchParams()
  const of = params.get('of') === 'everything' ? 'everything' : 'published'
  const { data, error, refetch } = useQuery(
    api.desk.coverage.queryOptions({ of }, { placeholderData: keepPreviousData, staleTime: 0 }),
  )
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="what is covered" />
  const missing = data.topics.flatMap(({ topic, themes }) =>
    themes.filter(({ count }) => count === 0).map(({ theme }) => [topic, theme] as const),
  )
  return (
    <>
      <PageTitle text="Coverage" />
      <nav aria-label="Count" className="sorting">
        <span aria-hidden="true">Count</span>
        <ul className="sorting__orders">
          {scopes.map(([id, label]) => (
            <li key={id}>
              {id === of ? (
                <strong aria-current="true">{label}</strong>
              ) : (
                <Link to={{ search: id === 'published' ? '' : `?of=${id}` }}>{label}</Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <CoverageTable coverage={data} of={of} />
      {missing.length > 0 && (
        <p className="coverage__missing">
          Of {data.topics.length * data.themes.length} pairs of topic and theme, {missing.length} have none
          {missing.length <= 5 &&
            `: ${missing.map(([topic, theme]) => `${termInWords('topic', topic)} with ${termInWords('theme', theme)}`).join('; ')}`}
          . That none is here does not mean that nothing is done.
        </p>
      )}
    </>
  )
}
