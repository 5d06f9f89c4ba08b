import { type ReactElement, useState } from 'react'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { termsWith, useTermsList } from './terms.ts'
import { TermsTable } from './terms-table.tsx'

/** Every topic and theme, with what it covers, what else it is called, and how much it is used. */
export function TaxonomiesPage(): ReactElement {
  const { data, error, refetch } = useTermsList()
  const [typed, type] = useState('')
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the taxonomies" />
  const shown = data.taxonomies.map((taxonomy) => ({
    ...taxonomy,
    terms: termsWith(taxonomy.terms, typed),
  }))
  const count = shown.reduce((sum, { terms }) => sum + terms.length, 0)
  return (
    <>
      <PageTitle text="Taxonomies" />
      <p className="lead">
        The topics and themes that case studies are put under. A term is never deleted: one that is retired
        keeps its meaning where it stands, and another can take its place.
      </p>
      <div className="govuk-form-group terms-filter">
        <label className="govuk-label field__label" htmlFor="filter">
          Filter the terms
        </label>
        <div id="filter-hint" className="govuk-hint">
          Any word of a label, another name or a scope note
        </div>
        <input
          className="govuk-input"
          id="filter"
          type="search"
          autoComplete="off"
          aria-describedby="filter-hint"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <p role="status" className="quiet">
          {typed.trim() !== '' && foundInWords(count, typed.trim())}
        </p>
      </div>
      {shown.map((taxonomy) => (
        <TermsTable key={taxonomy.id} taxonomy={taxonomy} />
      ))}
    </>
  )
}

function foundInWords(count: number, typed: string): string {
  if (count === 0) return `No term has “${typed}”.`
  return count === 1 ? '1 term' : `${count} terms`
}
