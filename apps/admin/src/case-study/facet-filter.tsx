import type { ReactElement } from 'react'
import { type DeskFacetId, valueLabel, valuesInOrder } from './list-address.ts'

type Counts = readonly { value: string; count: number }[]

/** One filter: its values with how many each would find, in the order of their list. Values that find nothing are left out. */
export function FacetFilter({
  id,
  label,
  counts,
  chosen,
}: {
  id: DeskFacetId
  label: string
  counts: Counts
  chosen: readonly string[]
}): ReactElement | null {
  const countOf = new Map(counts.map(({ value, count }) => [value, count]))
  const shown = [...new Set([...valuesInOrder(id), ...chosen])].filter(
    (value) => countOf.has(value) || chosen.includes(value),
  )
  if (shown.length === 0) return null
  return (
    <details className="facet" open={chosen.length > 0}>
      <summary>
        {label}
        {chosen.length > 0 && ` (${chosen.length} on)`}
      </summary>
      <fieldset className="facet__values">
        <legend className="govuk-visually-hidden">{label}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {shown.map((value) => (
            <div key={value} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`${id}-${value}`}
                name={id}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-${value}`}>
                {valueLabel(id, value)} <span className="quiet">({countOf.get(value) ?? 0})</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
