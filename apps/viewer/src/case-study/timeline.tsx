import type { PublicAct, TimelineEntry } from '@casebook/core/audit'
import { dateInWords } from '@casebook/core/date'
import { createContext, type ReactElement, useContext } from 'react'
import { dayInEngland } from '../site/day-in-england.ts'

/** What was done to the case study on the page, oldest first. */
export const TimelineContext = createContext<readonly TimelineEntry[]>([])

const says: Record<PublicAct, string> = {
  'case-study.founded': 'Came with the founding library',
  'case-study.founding-mended': 'Mended in the founding library',
  'revision.published': 'Published',
  'revision.amended': 'Amended',
  'revision.checked': 'Checked: nothing had changed',
  'revision.withdrawn': 'Withdrawn',
  'revision.unwithdrawn': 'Withdrawal taken back',
}

/** Every public act, with its day and the note that came with it. Nothing where none is told. */
export function Timeline(): ReactElement | null {
  const entries = useContext(TimelineContext)
  if (entries.length === 0) return null
  return (
    <ol className="timeline">
      {entries.map(({ act, at, revision, note }) => (
        <li key={at + act + revision}>
          <time dateTime={at}>{dateInWords(dayInEngland(at))}</time>: {says[act]}
          {revision !== null && `, revision ${revision}`}.{note && ` ${note}`}
        </li>
      ))}
    </ol>
  )
}
