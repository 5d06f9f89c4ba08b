import type { ReactElement } from 'react'

/** A fault of ours: the page cannot go on, and loading it anew is the way out. */
export function Crashed(): ReactElement {
  return (
    <main className="page main narrow">
      <h1>Something went wrong on our side</h1>
      <p>
        <a href={window.location.href}>Load this page again</a>
      </p>
    </main>
  )
}
