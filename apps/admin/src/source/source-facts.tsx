import { dateInWords } from '@casebook/core/date'
import { archiveSearch, type LastCheck, type SourceCheck } from '@casebook/core/source'
import type { ReactElement } from 'react'
import { checkInWords, standingLabel, standingOf } from './check-words.ts'

/** How an address stands, with what came of asking for it, and the way to its copies where it is away. */
export function CheckFacts({ check }: { check: SourceCheck }): ReactElement {
  const standing = standingOf(check)
  const isAway = standing === 'unreachable' || standing === 'failing'
  return (
    <>
      {standing !== 'reached' && (
        <>
          <span className={`badge badge--${standing}`}>{standingLabel(standing)}</span>{' '}
        </>
      )}
      {checkInWords(check)} {isAway && <ArchiveLink address={check.address} />}
    </>
  )
}

/** What its writer says of the last check, where we know nothing later. */
export function WrittenCheck({ lastCheck: { on, reachable } }: { lastCheck: LastCheck }): ReactElement {
  return (
    <>
      {reachable ? 'Reached' : 'Could not be reached'} on {dateInWords(on)}, as it is written here.
    </>
  )
}

function ArchiveLink({ address }: { address: string }): ReactElement {
  return (
    <a href={archiveSearch(address)} rel="noreferrer">
      Copies in the web archive<span className="govuk-visually-hidden"> of {address}</span>
    </a>
  )
}
