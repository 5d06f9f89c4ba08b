import { crosswalkCaveat, type Equivalent } from '@casebook/core/evidence'
import type { ReactElement } from 'react'

/** The nearest rung of other schemes, always with the caveat that it is no rating by them. */
export function Crosswalk({ crosswalk }: { crosswalk: readonly Equivalent[] }): ReactElement {
  return (
    <>
      <p>{crosswalkCaveat}</p>
      <dl className="pairs">
        {crosswalk.map(({ scheme, nearest }) => (
          <div key={scheme}>
            <dt>{scheme}</dt>
            <dd>{nearest}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
