import type { ReactElement } from 'react'
import { momentInWords } from '../frame/moments.ts'
import type { ListedTaxonomy, ListedTerm, TermsList } from './terms.ts'

type PastProps = { past: ListedTerm['past']; names: TermsList['names']; taxonomy: ListedTaxonomy }

/** Who retired a term and who brought it back, when and why, newest first. */
export function Past({ past, names, taxonomy }: PastProps): ReactElement {
  const nameOf = (id: string) => names[id] ?? 'Somebody who has no account any more'
  const labelOf = (id: string) => taxonomy.terms.find((term) => term.id === id)?.label ?? id
  return (
    <ol className="entries">
      {past.toReversed().map(({ by, why, retiredBy, retiredAt, broughtBack }) => (
        <li key={retiredAt} className="entry">
          <p>
            {nameOf(retiredBy)} retired it on {momentInWords(retiredAt)},{' '}
            {by === null ? 'with nothing in its place' : `in favour of ${labelOf(by)}`}.
          </p>
          <p>Why: {why}</p>
          {broughtBack && (
            <p>
              {nameOf(broughtBack.by)} brought it back on {momentInWords(broughtBack.at)}.
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
