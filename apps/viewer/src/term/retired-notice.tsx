import { dateInWords } from '@casebook/core/date'
import type { ReactElement } from 'react'
import { type Kind, kinds, type Retired } from './term-words.ts'

/** That a term is not used any more, since when, and where its case studies are found. */
export function RetiredNotice({ kind, since, by }: Retired & { kind: Kind }): ReactElement {
  const day = dateInWords(since)
  return (
    <div className="notice">
      {by ? (
        <p>
          This {kind} was retired on {day}. What was found here is now found under{' '}
          <a href={`${kinds[kind].path}/${by.id}`}>{by.label}</a>, which took its place.
        </p>
      ) : (
        <p>
          This {kind} was retired on {day}. No case study is put under it any more; those that were are still
          here.
        </p>
      )}
    </div>
  )
}
