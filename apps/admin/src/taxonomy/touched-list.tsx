import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { type ListedTerm, oneOf, type TermsOf, type Touches } from './terms.ts'

/** So many stand open; the others fold. */
const mostAtOnce = 10

type TouchedListProps = {
  of: TermsOf
  term: ListedTerm
  by: string | null
  /** Whether it was chosen yet what takes the term's place. */
  isChosen: boolean
  replacement: string | undefined
}

/** Every case study that retiring a term touches, and what becomes of each. */
export function TouchedList({ of, term, by, isChosen, replacement }: TouchedListProps): ReactElement {
  const { data, error, refetch } = useQuery(
    api.taxonomy.touches.queryOptions(
      { taxonomy: of, term: term.id, by },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  )
  if (error && !data) return <TroubleInPlace error={error} again={refetch} />
  if (!data) return <Loading what="what it touches" />
  const { total, shown } = data
  const words = isChosen ? inWords(of, replacement) : null
  return (
    <section aria-labelledby="touches" className="touched">
      <h3 id="touches">What it touches</h3>
      <p role="status">{totalInWords(data, of)}</p>
      {total > 0 && <Rows touched={shown.slice(0, mostAtOnce)} words={words} />}
      {shown.length > mostAtOnce && (
        <details>
          <summary>The others{total > shown.length && `, as far as the first ${shown.length}`}</summary>
          <Rows touched={shown.slice(mostAtOnce)} words={words} />
        </details>
      )}
    </section>
  )
}

type Words = Record<Touches['shown'][number]['becomes'], string>

function Rows({ touched, words }: { touched: Touches['shown']; words: Words | null }): ReactElement {
  return (
    <ul className="entries">
      {touched.map(({ id, ref, title, says, becomes }) => (
        <li key={id} className="entry">
          <p>
            <Link to={`/case-studies/${ref}`}>{title}</Link>
          </p>
          <p className="quiet">
            {says}. {words?.[becomes]}
          </p>
        </li>
      ))}
    </ul>
  )
}

function totalInWords({ total, published, leftWithout }: Touches, of: TermsOf): string {
  if (total === 0) return 'No case study stands under it.'
  const studies = total === 1 ? '1 case study' : `${total} case studies`
  const left = leftWithout === 0 ? '' : ` ${leftWithout} would be left without a ${oneOf[of]} to be found by.`
  return `${studies}, ${publishedInWords(total, published)}.${left}`
}

function publishedInWords(total: number, published: number): string {
  if (published === 0) return total === 1 ? 'not published' : 'none of them published'
  if (published < total) return `${published} of them published`
  return total === 1 ? 'published' : 'all of them published'
}

/** What becomes of a case study. */
function inWords(of: TermsOf, replacement: string | undefined): Words {
  const one = oneOf[of]
  return {
    replaced: `Found under ${replacement} instead.`,
    'has-both': `Found under ${replacement}, which it has already.`,
    'has-others': `Keeps it, and is found under its other ${of}.`,
    'left-without': `Keeps it, and would be left without a ${one} to be found by.`,
  }
}
