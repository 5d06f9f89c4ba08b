import { capNamed, caps, type Rung, statusAt } from '@casebook/core/evidence'
import { flagInWords } from '@casebook/ui/evidence/flag-names'
import type { ReactElement } from 'react'

/** Every cap: what it says, what it bars, and what would mend it. */
export function CapsTable(): ReactElement {
  return (
    <table className="plain-table">
      <caption>What holds a study back, and what would mend it</caption>
      <thead>
        <tr>
          <th scope="col">What is the matter</th>
          <th scope="col">What it does</th>
          <th scope="col">It would count for more</th>
        </tr>
      </thead>
      <tbody>
        {caps.map(({ code, says, mend }) => (
          <tr key={code} id={code}>
            <th scope="row">
              {flagInWords(code)}
              <span className="plain-table__note">{says}</span>
            </th>
            <td data-label="What it does">{effectOf(capNamed(code))}</td>
            <td data-label="It would count for more">{mend}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function effectOf({ at, blocks }: { at?: Rung; blocks?: Rung }): string {
  if (at !== undefined) return `holds it at “${statusAt(at).label}”`
  return blocks === undefined ? '' : `keeps it from “${statusAt(blocks).label}”`
}
