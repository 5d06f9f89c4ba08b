import type { GapMap } from '@casebook/core/gap-map'
import { policeAndPublicHealth } from '@casebook/core/library'
import type { SearchQuery } from '@casebook/core/search'
import { gapInWords } from '@casebook/ui/gap-map/marks'
import type { ReactElement } from 'react'
import { addressOfCell } from './addresses.ts'
import { linesOf } from './map.ts'

/** The map line by line, in words alone, for whoever hears it or copies it out. */
export function PlainTable({ map, query }: { map: GapMap; query: SearchQuery }): ReactElement {
  return (
    <details className="fold gap-map__plain">
      <summary className="fold__summary">The same, line by line</summary>
      <table className="plain-table">
        <caption>Each topic with each theme: what is known, and of how many case studies</caption>
        <thead>
          <tr>
            <th scope="col">Topic and theme</th>
            <th scope="col">What is known</th>
            <th scope="col">Case studies</th>
            <th scope="col">Evaluated</th>
            <th scope="col">Compared</th>
            <th scope="col">Results disagree</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(map, policeAndPublicHealth).map(({ topic, theme, counts, cell }) => (
            <tr key={`${cell.topic} ${cell.theme}`}>
              <th scope="row">
                {topic}, {theme}
              </th>
              <td data-label="What is known">{gapInWords(counts)}</td>
              <td data-label="Case studies">
                {counts.count === 0 ? 0 : <a href={addressOfCell(query, cell)}>{counts.count}</a>}
              </td>
              <td data-label="Evaluated">{counts.evaluated}</td>
              <td data-label="Compared">{counts.compared}</td>
              <td data-label="Results disagree">{counts.disagree}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
