import { may, type Person } from '@casebook/core/person'
import { Facts } from '@casebook/ui/facts'
import { Section } from '@casebook/ui/section'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { Loading } from '../frame/loading.tsx'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'
import { BringBack } from './bring-back.tsx'
import { Past } from './past.tsx'
import { RetireForm } from './retire-form.tsx'
import { RetiredNotice } from './retired-notice.tsx'
import { type ListedTaxonomy, type ListedTerm, oneOf, type TermsList, useTermsList } from './terms.ts'
import { UseCount } from './terms-table.tsx'

/** One topic or theme: all that is known of it, what became of it here, and retiring it. */
export function TermPage(): ReactElement {
  const { taxonomy: of, term: id } = useParams()
  const person = useWhoAmI().data?.person
  const { data, error, refetch } = useTermsList()
  if (error && !data) return <Trouble error={error} again={refetch} />
  if (!data || !person) return <Loading what="the term" />
  const taxonomy = data.taxonomies.find((each) => each.id === of)
  const term = taxonomy?.terms.find((each) => each.id === id)
  if (!taxonomy || !term) return <NotFoundPage />
  return <OneTerm key={`${of} ${id}`} list={data} taxonomy={taxonomy} term={term} person={person} />
}

type OneTermProps = { list: TermsList; taxonomy: ListedTaxonomy; term: ListedTerm; person: Person }

function OneTerm({ list, taxonomy, term, person }: OneTermProps): ReactElement {
  const { id, label, scopeNote, altLabels, broader, related, retired, past } = term
  const [said, say] = useState('')
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said !== '') place.current?.focus()
  }, [said])
  return (
    <div className="term">
      <nav aria-label="Back" className="back">
        <Link to="/taxonomies">
          <span aria-hidden="true">← </span>Taxonomies
        </Link>
      </nav>
      <PageTitle text={label} />
      <p ref={place} role="status" tabIndex={-1}>
        {said}
      </p>
      {retired && <RetiredNotice taxonomy={taxonomy} retired={retired} />}
      <Facts
        facts={[
          ['What it covers', scopeNote],
          ['Also called', altLabels.join(', ')],
          ['Broader', broader && <Others taxonomy={taxonomy} ids={[broader]} />],
          ['See also', related.length > 0 && <Others taxonomy={taxonomy} ids={related} />],
          ['Published', <UseCount key="published" of={taxonomy.id} term={term} where="published" />],
          ['In drafts', <UseCount key="drafts" of={taxonomy.id} term={term} where="drafts" />],
          ['For readers', <a key="page" href={`/${taxonomy.id}/${id}`}>{`/${taxonomy.id}/${id}`}</a>],
        ]}
      />
      {past.length > 0 && (
        <Section id="past" title="What became of it">
          <Past past={past} names={list.names} taxonomy={taxonomy} />
        </Section>
      )}
      <Section id="retire" title={retired ? 'Bring it back' : `Retire this ${oneOf[taxonomy.id]}`}>
        <Acts list={list} taxonomy={taxonomy} term={term} person={person} say={say} />
      </Section>
    </div>
  )
}

function Acts({ person, ...props }: OneTermProps & { say: (done: string) => void }): ReactElement {
  const verdict = may(person, 'taxonomy.retire')
  if (!verdict.ok) return <p className="quiet">{verdict.reasons.map(({ says }) => says).join(' ')}</p>
  return props.term.retired ? <BringBack {...props} /> : <RetireForm {...props} />
}

function Others({ taxonomy, ids }: { taxonomy: ListedTaxonomy; ids: readonly string[] }): ReactElement {
  return (
    <>
      {taxonomy.terms
        .filter((term) => ids.includes(term.id))
        .map(({ id, label }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <Link to={`/taxonomies/${taxonomy.id}/${id}`}>{label}</Link>
          </span>
        ))}
    </>
  )
}
