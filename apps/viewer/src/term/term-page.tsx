import { everything, type SearchResults, writeSearchQuery } from '@casebook/core/search'
import type { Term } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'
import { CaseStudyRow } from '../list/case-study-row.tsx'
import { StandingsBar } from '../list/standings-bar.tsx'
import { TextPage } from '../site/text-page.tsx'
import type { FoundTerm } from './find-term.ts'
import { RetiredNotice } from './retired-notice.tsx'
import { type Kind, kinds } from './term-words.ts'

/**
 * One topic or theme: what it covers, how sure the library is of the work in it, and the case studies. One that another
 * took the place of leads there.
 */
export function TermPage({
  kind,
  term,
  related,
  retired,
  results,
}: FoundTerm & { kind: Kind }): ReactElement {
  const { plural, path } = kinds[kind]
  const { id, label, scopeNote, altLabels } = term
  const { total } = results
  return (
    <TextPage
      title={label}
      description={`${scopeNote} ${retired?.by ? `Now: ${retired.by.label}.` : `${total} case studies.`}`}
      path={`${path}/${id}`}
      above={[{ text: plural, href: path }]}
      lead={scopeNote}
      listed={retired === null}
    >
      {retired && <RetiredNotice kind={kind} {...retired} />}
      {altLabels.length > 0 && (
        <p className="also">
          <b>Also looked for as:</b> {altLabels.join(', ')}
        </p>
      )}
      {related.length > 0 && (
        <p className="also">
          <b>See also:</b> <Others kind={kind} terms={related} />
        </p>
      )}
      {!retired?.by && <Found kind={kind} id={id} results={results} />}
    </TextPage>
  )
}

function Found({ kind, id, results }: { kind: Kind; id: string; results: SearchResults }): ReactElement {
  const { total, hits, facets } = results
  const all = `/search?${writeSearchQuery({ ...everything, facets: { [kind]: [id] } })}`
  return (
    <>
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
    </>
  )
}

function Others({ kind, terms }: { kind: Kind; terms: readonly Term[] }): ReactElement {
  return (
    <>
      {terms.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={`${kinds[kind].path}/${id}`}>{label}</a>
        </span>
      ))}
    </>
  )
}
