import { everything, type SearchResults, writeSearchQuery } from '@casebook/core/search'
import type { Term } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'
import { CaseStudyRow } from '../list/case-study-row.tsx'
import { StandingsBar } from '../list/standings-bar.tsx'
import { TextPage } from '../site/text-page.tsx'
import { type Kind, kinds, termWith } from './term-words.ts'

/** One topic or theme: what it covers, how sure the library is of the work in it, and the case studies. */
export function TermPage({
  kind,
  term,
  results,
}: {
  kind: Kind
  term: Term
  results: SearchResults
}): ReactElement {
  const { plural, path } = kinds[kind]
  const { id, label, scopeNote, altLabels, related = [] } = term
  const all = `/search?${writeSearchQuery({ ...everything, facets: { [kind]: [id] } })}`
  const { total, hits, facets } = results
  return (
    <TextPage
      title={label}
      description={`${scopeNote} ${total} case studies.`}
      path={`${path}/${id}`}
      above={[{ text: plural, href: path }]}
      lead={scopeNote}
    >
      {altLabels.length > 0 && (
        <p className="also">
          <b>Also looked for as:</b> {altLabels.join(', ')}
        </p>
      )}
      {related.length > 0 && (
        <p className="also">
          <b>See also:</b> <Others kind={kind} ids={related} />
        </p>
      )}
      <h2>{total === 1 ? '1 case study' : `${total} case studies`}</h2>
      {total === 0 && <p>Nobody has told us of any yet. That does not mean that there are none.</p>}
      <StandingsBar
        narrowedBy={`${kind}=${id}&`}
        counts={facets.status.map(({ value, count }) => ({ id: value, count }))}
      />
      <ul className="rows">
        {hits.map(({ card }) => (
          <li key={card.slug}>
            <CaseStudyRow card={card} />
          </li>
        ))}
      </ul>
      {total > hits.length && (
        <p>
          <a className="lone-link" href={all}>
            See all {total}, and narrow them down
          </a>
        </p>
      )}
    </TextPage>
  )
}

function Others({ kind, ids }: { kind: Kind; ids: readonly string[] }): ReactElement {
  const others = ids.flatMap((id) => termWith(kind, id) ?? [])
  return (
    <>
      {others.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={`${kinds[kind].path}/${id}`}>{label}</a>
        </span>
      ))}
    </>
  )
}
