import type { Reason } from '@casebook/core/reason'
import type { ReactElement } from 'react'

/** What stands in the way before anything is typed. */
export function Hindered({ reasons }: { reasons: readonly Reason[] }): ReactElement {
  return (
    <div className="notice">
      {reasons.map(({ rule, says }) => (
        <p key={rule}>{says}</p>
      ))}
    </div>
  )
}
