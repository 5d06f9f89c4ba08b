import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type DeskQuery, deskFacets, valueLabel, withoutValue, writeDeskQuery } from './list-address.ts'

/** What the list is narrowed by, each with the way to take it out. */
export function Chips({ query }: { query: DeskQuery }): ReactElement | null {
  const chosen = deskFacets.flatMap(({ id }) => (query.facets[id] ?? []).map((value) => ({ id, value })))
  if (chosen.length === 0 && !query.q) return null
  return (
    <div className="chips">
      <ul className="chips__list">
        {query.q && (
          <li>
            <Chip to={writeDeskQuery({ ...query, q: '', page: 1 })} text={`“${query.q}”`} />
          </li>
        )}
        {chosen.map(({ id, value }) => (
          <li key={id + value}>
            <Chip to={writeDeskQuery(withoutValue(query, id, value))} text={valueLabel(id, value)} />
          </li>
        ))}
      </ul>
      <Link to={{ search: writeDeskQuery({ ...query, q: '', facets: {}, page: 1 }) }}>Take all out</Link>
    </div>
  )
}

function Chip({ to, text }: { to: string; text: string }): ReactElement {
  return (
    <Link className="chip" to={{ search: to }}>
      <span className="govuk-visually-hidden">Take out </span>
      {text} <span aria-hidden="true">×</span>
    </Link>
  )
}
