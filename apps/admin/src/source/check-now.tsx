import { may, type Person } from '@casebook/core/person'
import type { ReactElement } from 'react'
import { reasonsIn } from '../api.ts'
import { Refused } from '../frame/refused.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { countsInWords } from './check-words.ts'
import type { Checks } from './use-checks.ts'

/** The way to have the sources of a case study checked at once, how far that is, and what came of it. */
export function CheckNow({ checks, person }: { checks: Checks; person: Person }): ReactElement | null {
  const { known, checking, isUnderWay } = checks
  if (known.error && !known.data) return <TroubleInPlace error={known.error} again={known.refetch} />
  if (known.data && !known.data.isOn)
    return (
      <p className="check-now quiet">
        This Casebook does not check sources: whoever runs it has switched that off. Open them yourself.
      </p>
    )
  if (!may(person, 'source.check').ok) return null
  return (
    <div className="check-now">
      <Refused reasons={checking.error ? reasonsIn(checking.error) : []} within="sources" />
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={isUnderWay}
        onClick={() => !isUnderWay && checking.mutate()}
      >
        Check the sources now
      </button>{' '}
      <p role="status" className="check-now__status">
        {statusInWords(checks)}
      </p>
    </div>
  )
}

function statusInWords({ known, checking, isUnderWay }: Checks): string {
  const { underWay, wasOurNetwork, checks } = known.data ?? {}
  if (isUnderWay)
    return underWay
      ? `Checking: ${underWay.done} of ${underWay.of} done. Sites are asked slowly, so this takes a while.`
      : 'Checking…'
  if (!checking.isSuccess) return ''
  if (wasOurNetwork)
    return 'No site answered, so it is our own network that is at fault. Nothing was marked: try again later.'
  return `Checked: ${countsInWords(checks ?? [])}.`
}
