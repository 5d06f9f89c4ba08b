import { designs } from '@casebook/core/evaluation'
import type { ReactElement } from 'react'

/** Every design, from the program's own table. */
export function DesignsTable(): ReactElement {
  return (
    <table className="plain-table">
      <caption>
        The designs, strongest first, and whether each compares with what would have happened otherwise
      </caption>
      <thead>
        <tr>
          <th scope="col">Design</th>
          <th scope="col">Level</th>
          <th scope="col">Compares</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(designs).map(([id, { words, sms }]) => (
          <tr key={id}>
            <th scope="row">{words}</th>
            <td data-label="Level">{sms ?? 'off the scale'}</td>
            <td data-label="Compares">{(sms ?? 0) >= 3 ? 'yes' : 'no'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
