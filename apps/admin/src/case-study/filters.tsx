import type { FormEvent, ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { FacetFilter } from './facet-filter.tsx'
import { type DeskList, type DeskQuery, deskFacets, readDeskQuery, writeDeskQuery } from './list-address.ts'

/** Words and filters. Nothing happens until they are applied, so that one can choose several in peace. */
export function Filters({ query, list }: { query: DeskQuery; list: DeskList }): ReactElement {
  const navigate = useNavigate()
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) chosen.append(name, `${value}`)
    void navigate({ search: writeDeskQuery({ ...readDeskQuery(chosen), sort: query.sort }) })
  }
  const on = Object.values(query.facets).reduce((sum, values) => sum + values.length, 0)
  return (
    <search>
      <form onSubmit={apply} className="filters" aria-label="Case studies">
        <label className="govuk-label field__label" htmlFor="q">
          Words
        </label>
        <input className="govuk-input" id="q" name="q" type="search" defaultValue={query.q} maxLength={300} />
        <details className="fold">
          <summary className="fold__summary">Filters{on > 0 && ` (${on} on)`}</summary>
          {deskFacets.map(({ id, label }) => (
            <FacetFilter
              key={id}
              id={id}
              label={label}
              counts={list.facets[id]}
              chosen={query.facets[id] ?? []}
            />
          ))}
        </details>
        <button type="submit" className="govuk-button">
          Apply
        </button>
      </form>
    </search>
  )
}
