import { standings } from '@casebook/core/evidence'
import type { ReactElement } from 'react'

type Counted = readonly { id: string; count: number }[]

/** How sure the library is, at a glance: how many case studies stand where, strongest first, each a link to them. */
export function StandingsBar({
  counts,
  narrowedBy = '',
}: {
  counts: Counted
  narrowedBy?: string
}): ReactElement {
  const shown = [...standings].reverse().map(({ id, label }) => ({ id, label, count: countOf(counts, id) }))
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <ul className="standings">
      {shown
        .filter(({ count }) => count > 0)
        .map(({ id, label, count }) => (
          <li key={id}>
            <span className="standings__count">{count}</span>{' '}
            <a className="standings__label" href={`/search?${narrowedBy}status=${id}`}>
              {label}
            </a>
            <svg
              className="standings__bar"
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect width={(count / most) * 100} height="4" />
            </svg>
          </li>
        ))}
    </ul>
  )
}

function countOf(counts: Counted, standing: string): number {
  return counts.find(({ id }) => id === standing)?.count ?? 0
}
