import type { Gathering } from '@casebook/core/search'
import { channels, means } from '@casebook/core/taxonomy'
import type { ReactElement } from 'react'

/** How many case studies came by which channel and means. */
export function GatheringTable({ gathering: { total, rows } }: { gathering: Gathering }): ReactElement {
  if (total === 0) return <p>No case study has been published yet.</p>
  return (
    <table className="plain-table">
      <caption>How the {total === 1 ? 'one case study' : `${total} case studies`} came to us</caption>
      <thead>
        <tr>
          <th scope="col">Through</th>
          <th scope="col">By</th>
          <th scope="col">Case studies</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.channel} ${row.means}`}>
            <th scope="row">{labelIn(channels.terms, row.channel)}</th>
            <td data-label="By">{labelIn(means.terms, row.means)}</td>
            <td data-label="Case studies">{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function labelIn(terms: readonly { id: string; label: string }[], id: string): string {
  return terms.find((term) => term.id === id)?.label ?? 'Not known'
}
