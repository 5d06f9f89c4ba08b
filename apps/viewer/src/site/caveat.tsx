import type { ReactElement } from 'react'

/** What a reader must bear in mind of every place that is named. */
export function Caveat(): ReactElement {
  return (
    <p className="caveat">
      This library is a snapshot. That a place is named here does not mean that others do not do as well.
    </p>
  )
}
