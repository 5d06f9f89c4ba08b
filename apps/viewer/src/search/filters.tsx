import { policeAndPublicHealth } from '@casebook/core/library'
import type { SearchQuery, SearchResults } from '@casebook/core/search'
import type { ReactElement } from 'react'
import { FacetFilter } from './facet-filter.tsx'
import { chosenIn, searchForm, yearsChosen } from './search-words.ts'

/** What a search can be narrowed by. On a phone it folds under one line that says how many filters are on. */
export function Filters({ query, results }: { query: SearchQuery; results: SearchResults }): ReactElement {
  const on = chosenIn(query).length + (yearsChosen(query) ? 1 : 0)
  return (
    <details className="filters fold">
      <summary className="fold__summary">{on > 0 ? `Filters (${on} on)` : 'Filters'}</summary>
      <div className="filters__all">
        <h2 className="filters__title">Filters</h2>
        {policeAndPublicHealth.facets.map((facet) => (
          <FacetFilter
            key={facet.id}
            facet={facet}
            chosen={query.facets[facet.id] ?? []}
            counts={results.facets[facet.id]}
          />
        ))}
        <Years query={query} started={results.started} />
        <div className="filters__go">
          <button className="govuk-button" type="submit" form={searchForm}>
            Apply filters
          </button>
        </div>
      </div>
    </details>
  )
}

function Years({
  query: { from, to },
  started,
}: {
  query: SearchQuery
  started: SearchResults['started']
}): ReactElement {
  return (
    <details className="facet" open={from !== null || to !== null}>
      <summary>Started</summary>
      <fieldset className="facet__values facet__years">
        <legend className="govuk-visually-hidden">The years in which it started</legend>
        {started && (
          <p>
            These started {started.earliest} to {started.latest}.
          </p>
        )}
        <Year name="from" label="From year" value={from} />
        <Year name="to" label="To year" value={to} />
      </fieldset>
    </details>
  )
}

function Year({ name, label, value }: { name: string; label: string; value: number | null }): ReactElement {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        className="govuk-input govuk-input--width-4"
        id={name}
        name={name}
        form={searchForm}
        inputMode="numeric"
        maxLength={4}
        defaultValue={value ?? ''}
      />
    </div>
  )
}
