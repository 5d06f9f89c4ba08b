import type { ReactElement } from 'react'
import { codeOf, reasonsIn } from '../api.ts'
import { PageTitle } from './page-title.tsx'

const titles: Record<string, string> = {
  FORBIDDEN: 'Your role does not allow this',
  NOT_FOUND: 'There is no such page',
  UNAUTHORIZED: 'Your session has ended',
}

/** A page that could not be shown: why, in the server's words, and what to do. */
export function Trouble({ error, again }: { error: unknown; again: () => unknown }): ReactElement {
  const code = codeOf(error)
  const final = code === 'FORBIDDEN' || code === 'NOT_FOUND'
  return (
    <div className="narrow">
      <PageTitle text={titles[code ?? ''] ?? 'This page could not be loaded'} />
      {reasonsIn(error).map(({ rule, says }) => (
        <p key={rule + says}>{says}</p>
      ))}
      {!final && (
        <button type="button" className="govuk-button" onClick={() => void again()}>
          Try again
        </button>
      )}
    </div>
  )
}
