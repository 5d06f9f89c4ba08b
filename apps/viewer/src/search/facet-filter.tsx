import type { Facet, SearchResults } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { searchForm } from './search-words.ts'

type Counts = SearchResults['facets'][Facet['id']]

/** Folded at first, so that the page is not a wall; those most asked for stand open. */
const openAtFirst: readonly string[] = ['topic', 'theme', 'status']

/** One facet: every value that finds something, and every chosen one, with how many each finds. */
export function FacetFilter({
  facet,
  chosen,
  counts,
}: {
  facet: Facet
  chosen: readonly string[]
  counts: Counts
}): ReactElement | null {
  const countOf = new Map(counts.map(({ value, count }) => [value, count]))
  const shown = facet.values.filter(({ id }) => chosen.includes(id) || (countOf.get(id) ?? 0) > 0)
  if (shown.length === 0) return null
  return (
    <details className="facet" open={chosen.length > 0 || openAtFirst.includes(facet.id)}>
      <summary>
        {facet.label}
        {chosen.length > 0 && ` (${chosen.length} on)`}
      </summary>
      <fieldset className="govuk-checkboxes govuk-checkboxes--small facet__values">
        <legend className="govuk-visually-hidden">{facet.label}</legend>
        {shown.map(({ id, label }) => (
          <div key={id} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`${facet.id}-${id}`}
              type="checkbox"
              form={searchForm}
              name={facet.id}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${facet.id}-${id}`}>
              {label} <span className="facet__count">({countOf.get(id) ?? 0})</span>
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}
