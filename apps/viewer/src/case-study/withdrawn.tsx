import { dateInWords } from '@casebook/core/date'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement } from 'react'
import { dayInEngland } from '../site/day-in-england.ts'

/** Before anything else on its page: that a case study is withdrawn, since when and why. */
export function Withdrawn({ at, reason }: { at: string; reason: string }): ReactElement {
  return (
    <section className="notice notice--strong" aria-labelledby="withdrawn">
      <p id="withdrawn" className="notice__title">
        <strong>Withdrawn on {dateInWords(dayInEngland(at))}</strong>
      </p>
      <p>Do not rely on this case study: we have taken it out of the library, for this reason.</p>
      <blockquote className="notice__words">
        <LongText text={reason} />
      </blockquote>
      <p>The text below is as it was then. It stays at this address so that whoever cited it can find it.</p>
    </section>
  )
}
