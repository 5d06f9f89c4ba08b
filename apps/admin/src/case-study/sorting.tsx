import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type DeskQuery, deskSorts, writeDeskQuery } from './list-address.ts'

/** The orders that the list can be in. */
export function Sorting({ query }: { query: DeskQuery }): ReactElement {
  return (
    <nav aria-label="Sort by" className="sorting">
      <span aria-hidden="true">Sorted by</span>
      <ul className="sorting__orders">
        {deskSorts.map(({ id, label }) => (
          <li key={id}>
            {id === query.sort ? (
              <strong aria-current="true">{label}</strong>
            ) : (
              <Link to={{ search: writeDeskQuery({ ...query, sort: id, page: 1 }) }}>{label}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
