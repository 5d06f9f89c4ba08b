import type { ReactElement } from 'react'
import { codeOf, reasonsIn } from '../api.ts'
import { PageTitle } from './page-title.tsx'

const titles: Record<string, string> = {
  FORBIDDEN: 'Your role does not allow this',
  NOT_FOUND: 'There is no such page',
  UNAUTHORIZED: 'Your session has ended',
}

type TroubleProps = { error: unknown; again: () => unknown }

/** A page that could not be shown: why, in the server's words, and what to do. */
export function Trouble({ error, again }: TroubleProps): ReactElement {
  return (
    <div className="narrow">
      <PageTitle text={titles[codeOf(error) ?? ''] ?? 'This page could not be loaded'} />
      <WhyAndAgain error={error} again={again} />
    </div>
  )
}

/** The part of a page that could not be shown; what stands around it stays. */
export function TroubleInPlace({ error, again }: TroubleProps): ReactElement {
  return (
    <div role="alert" className="narrow notice">
      <WhyAndAgain error={error} again={again} />
    </div>
  )
}

function WhyAndAgain({ error, again }: TroubleProps): ReactElement {
  const code = codeOf(error)
  return (
    <>
      {reasonsIn(error).map(({ rule, says }) => (
        <p key={rule + says}>{says}</p>
      ))}
      {code !== 'FORBIDDEN' && code !== 'NOT_FOUND' && (
        <button type="button" className="govuk-button" onClick={() => void again()}>
          Try again
        </button>
      )}
    </>
  )
}
