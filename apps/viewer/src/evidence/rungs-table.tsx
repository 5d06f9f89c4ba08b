import { crosswalkCaveat, statuses } from '@casebook/core/evidence'
import type { ReactElement } from 'react'

/** The eight rungs, lowest first, since each is told by those before it, in the words of the program's own table. */
export function RungsTable(): ReactElement {
  return (
    <table className="plain-table">
      <caption>
        The rungs, lowest first. In other schemes: {crosswalkCaveat.charAt(0).toLowerCase()}
        {crosswalkCaveat.slice(1)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Holds when</th>
          <th scope="col">In other schemes</th>
        </tr>
      </thead>
      <tbody>
        {statuses.map(({ id, label, holdsWhen, compare }) => (
          <tr key={id} id={id}>
            <th scope="row">{label}</th>
            <td data-label="Holds when">{holdsWhen}</td>
            <td data-label="In other schemes">{compare ?? 'no equivalent'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
