import type { ReactElement } from 'react'
import type { Run } from './run-bulk.ts'

/** What stopped a run, and the way to go on with what is left. */
export function Stopped({
  run: { stopped, left },
  again,
}: {
  run: Run<unknown, unknown>
  again: () => unknown
}): ReactElement | null {
  if (stopped.length === 0) return null
  return (
    <div role="alert" className="notice">
      {stopped.map(({ rule, says }) => (
        <p key={rule + says}>{says}</p>
      ))}
      <button type="button" className="govuk-button" onClick={() => void again()}>
        Go on with the {left.length} left
      </button>
    </div>
  )
}
