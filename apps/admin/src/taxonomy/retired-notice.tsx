import { dateInWords } from '@casebook/core/date'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { type ListedTaxonomy, type ListedTerm, oneOf } from './terms.ts'

/** That a term is retired, and how its case studies read today. */
export function RetiredNotice({
  taxonomy,
  retired: { by, since },
}: {
  taxonomy: ListedTaxonomy
  retired: NonNullable<ListedTerm['retired']>
}): ReactElement {
  const one = oneOf[taxonomy.id]
  const replacement = taxonomy.terms.find(({ id }) => id === by)
  return (
    <p className="notice">
      Retired on {dateInWords(since)}. It is not offered where a {one} is chosen.{' '}
      {replacement ? (
        <>
          Readers find its case studies under{' '}
          <Link to={`/taxonomies/${taxonomy.id}/${replacement.id}`}>{replacement.label}</Link>.
        </>
      ) : (
        'Nothing took its place: it stays where it stands.'
      )}
    </p>
  )
}
