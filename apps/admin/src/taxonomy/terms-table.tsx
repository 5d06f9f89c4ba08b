import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type ListedTaxonomy, type ListedTerm, listAddress, type TermsOf } from './terms.ts'

const mostNamed = 4

/** The terms of one taxonomy. On a phone each is a block of its own, every part told by name. */
export function TermsTable({ taxonomy }: { taxonomy: ListedTaxonomy }): ReactElement | null {
  const { id, title, version, terms } = taxonomy
  if (terms.length === 0) return null
  return (
    <table className="terms-table">
      <caption className="terms-table__title">
        {title} <span className="quiet">version {version}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">What it covers</th>
          <th scope="col">Also called</th>
          <th scope="col">Published</th>
          <th scope="col">In drafts</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <Row key={term.id} of={id} term={term} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ of, term }: { of: TermsOf; term: ListedTerm }): ReactElement {
  const { id, label, scopeNote, altLabels, retired } = term
  const more = altLabels.length - mostNamed
  return (
    <tr>
      <th scope="row">
        <Link to={`/taxonomies/${of}/${id}`}>{label}</Link>
        {retired && <span className="badge">Retired</span>}
      </th>
      <td>{scopeNote}</td>
      <td>
        <span className="terms-table__name">Also called: </span>
        {altLabels.slice(0, mostNamed).join(', ') || <span className="quiet">nothing else</span>}
        {more > 0 && ` and ${more} more`}
      </td>
      <td className="terms-table__count">
        <span className="terms-table__name">Published: </span>
        <UseCount of={of} term={term} where="published" />
      </td>
      <td className="terms-table__count">
        <span className="terms-table__name">In drafts: </span>
        <UseCount of={of} term={term} where="drafts" />
      </td>
    </tr>
  )
}

/** In how many case studies a term stands: a link to them, where there are any. */
export function UseCount({
  of,
  term,
  where,
}: {
  of: TermsOf
  term: ListedTerm
  where: 'published' | 'drafts'
}): ReactElement {
  const count = term[where]
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link to={listAddress(of, term.id, where)}>
      {count}
      <span className="govuk-visually-hidden">
        {' '}
        {where === 'drafts' ? 'not public yet' : 'published'} under {term.label}
      </span>
    </Link>
  )
}
