import {
  fewestPlaces,
  fewestPoints,
  freshMonths,
  longFollowUp,
  smallestArm,
  totalPerArm,
} from '@casebook/core/evidence'
import type { ReactElement } from 'react'

/** The numbers that the rules use, from the program itself. */
export function Numbers(): ReactElement {
  return (
    <ul className="points">
      <li>
        People or events, put into groups one by one: at least {smallestArm} in each group. Where only the
        total is known, at least {totalPerArm} for each group. How many were lost before the end must be
        stated.
      </li>
      <li>Whole places: at least {fewestPlaces} on each side, measured before and after.</li>
      <li>
        A series of measurements beside a comparison series: at least {fewestPoints} before, {fewestPoints}{' '}
        after, and one place to compare with.
      </li>
      <li>Several places: one of the studies must follow people for {longFollowUp} months or more.</li>
      <li>Evidence older than {freshMonths / 12} years is marked as perhaps out of date.</li>
    </ul>
  )
}
