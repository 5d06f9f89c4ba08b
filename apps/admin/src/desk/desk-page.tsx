import { may, type Person } from '@casebook/core/person'
import type { AppRouter } from '@casebook/server/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble, TroubleInPlace } from '../frame/trouble.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'
import { NeededRow } from './needed-row.tsx'
import { needNames } from './words.ts'

type Today = inferRouterOutputs<AppRouter>['desk']['today']

/** The first page of the desk: what needs whoever is signed in, and nothing that they may not do. */
export function DeskPage(): ReactElement {
  const person = useWhoAmI().data?.person
  const { data, error, refetch } = useQuery(api.desk.today.queryOptions(undefined, { staleTime: 0 }))
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data || !person) return <Loading what="your desk" />
  return (
    <>
      <div className="titled">
        <PageTitle text="What needs you today" />
        {may(person, 'case-study.begin').ok && (
          <Link className="govuk-button" to="/begin">
            Begin a case study
          </Link>
        )}
      </div>
      {error && <TroubleInPlace error={error} again={refetch} />}
      {data.needs.length === 0 ? <NothingNeeded person={person} /> : <Needed today={data} me={person.id} />}
    </>
  )
}

function Needed({ today: { needs, names }, me }: { today: Today; me: string }): ReactElement {
  return (
    <>
      <nav aria-label="On this page" className="needs-index">
        <ul>
          {needs.map(({ need, count }) => (
            <li key={need}>
              <a href={`#${need}`}>{needNames[need]}</a> ({count})
            </li>
          ))}
        </ul>
      </nav>
      {needs.map(({ need, count, rows }) => (
        <section key={need} aria-labelledby={need} className="needs">
          <h2 id={need} tabIndex={-1}>
            {needNames[need]} <span className="needs__count">{count}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <NeededRow key={row.id} need={need} row={row} names={names} me={me} />
            ))}
          </ul>
          <p>
            <Link to={`/case-studies?needs=${need}${byDay.has(need) ? '&sort=due' : ''}`}>
              {count > rows.length ? `See all ${count}` : 'See in the list'}
              <span className="govuk-visually-hidden">: {needNames[need]}</span>
            </Link>
          </p>
        </section>
      ))}
    </>
  )
}

/** Those that the list shows by the day on which something is due. */
const byDay = new Set(['to-review', 'scheduled', 'failed', 'review-overdue', 'review-soon'])

function NothingNeeded({ person }: { person: Person }): ReactElement {
  return (
    <div className="narrow">
      <p>Nothing needs you at the moment. What is returned to you, asked of you or due will be here.</p>
      <p>
        You can <Link to="/case-studies">look through all case studies</Link>
        {may(person, 'case-study.begin').ok && (
          <>
            , <Link to="/begin">begin one</Link>
          </>
        )}{' '}
        or see <Link to="/coverage">what the library does not cover yet</Link>.
      </p>
    </div>
  )
}
