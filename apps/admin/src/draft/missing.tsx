import type { ReactElement } from 'react'
import type { Judged } from '../writing/judge.ts'
import { fieldId } from '../writing/place.ts'
import { pathOfReason } from '../writing/section-state.ts'

/** What stands in the way of publishing, each a link to its field. */
export function Missing({ judged }: { judged: Judged }): ReactElement {
  return (
    <ul className="in-the-way">
      {judged.readiness.blocking.map((reason) => (
        <li key={`${reason.rule} ${reason.field} ${reason.says}`}>
          <a href={`#${fieldId(pathOfReason(judged, reason))}`}>{reason.says}</a>
        </li>
      ))}
    </ul>
  )
}
