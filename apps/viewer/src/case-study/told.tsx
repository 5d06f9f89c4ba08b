import { isNotValue, notValueInWords, type Stated } from '@casebook/core/stated'
import { told } from '@casebook/ui/facts'
import { LongText } from '@casebook/ui/long-text'
import type { ReactElement, ReactNode } from 'react'
import { Cite } from './cite.tsx'

/** The fact, or nothing where it is not known: for lists of facts that name their blanks together. */
export function toldIfKnown<T extends string | number>(value: Stated<T>): ReactNode {
  return value === 'not-known' ? null : told(value, String)
}

/** A long text, or which kind of blank it is. */
export function ToldAtLength({ text, level }: { text: Stated<string>; level?: 3 | 4 }): ReactElement {
  if (isNotValue(text)) return <p className="blank">{notValueInWords(text)}.</p>
  return <LongText text={text} {...(level && { level })} />
}

/** Things told one by one, each with the source that it rests on. */
export function Notes({
  notes,
}: {
  notes: readonly { id: string; text: string; source?: string | undefined }[]
}): ReactElement {
  return (
    <ul className="notes">
      {notes.map(({ id, text, source }) => (
        <li key={id}>
          <LongText text={text} level={4} />
          <Cite of={source} />
        </li>
      ))}
    </ul>
  )
}
