import type { Reason } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { AtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'
import { fieldId, pathAt } from '../writing/place.ts'

/** What stands in the way of an act, each reason leading to its field. */
export function InTheWay({ reasons, hand }: { reasons: readonly Reason[]; hand: AtHand }): ReactElement {
  return (
    <ul className="in-the-way">
      {reasons.map(({ rule, says, field }) => (
        <li key={`${rule} ${field} ${says}`}>
          {field ? (
            <Link to={wayTo(hand, `write#${fieldId(pathAt(hand.opened.content, field))}`)}>{says}</Link>
          ) : (
            says
          )}
        </li>
      ))}
    </ul>
  )
}
