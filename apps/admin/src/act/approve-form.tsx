import type { Reason } from '@casebook/core/reason'
import { approve, publicOf } from '@casebook/core/revision'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { ask } from '../api.ts'
import { today } from '../frame/today.ts'
import { wayTo } from '../revision/way.ts'
import { useJudged } from '../writing/use-judged.ts'
import { ActForm, type ActProps, given, seenIn } from './act-form.tsx'
import { inEngland } from './england-time.ts'
import { InTheWay } from './in-the-way.tsx'

/** Approves a revision, once it is ready: what stands in the way comes first, with links to the fields. */
export function ApproveForm(props: ActProps): ReactElement {
  const { hand, line } = props
  const { readiness } = useJudged(hand.opened.content, today())
  const reasons = againstApproval(props)
  if (reasons.length > 0) {
    return (
      <>
        <p>It cannot be approved as it stands:</p>
        <InTheWay reasons={reasons} hand={hand} />
      </>
    )
  }
  return (
    <ActForm
      {...props}
      check={() => given({}, { ok: true, value: true })}
      send={() => ask.revision.approve.mutate(seenIn(props))}
      says={() => ({ says: `Revision ${line.number} is approved. A publisher can publish it now.` })}
      button={{ text: `Approve revision ${line.number}`, whileSending: 'Approving…' }}
    >
      <p>
        Nothing stands in the way of publishing it. Your approval holds for revision {line.number} alone, and
        lapses with the next change.
        {publicOf(hand.copy) && (
          <>
            {' '}
            <Link to={wayTo(hand, 'compare')}>See what differs from what is public</Link>.
          </>
        )}
      </p>
      {readiness.advisory.length > 0 && (
        <details className="folded">
          <summary>Worth a second look ({readiness.advisory.length})</summary>
          <InTheWay reasons={readiness.advisory} hand={hand} />
        </details>
      )}
    </ActForm>
  )
}

/** What core has against this person's approval, and the address that is not to be had. */
function againstApproval({ hand, line }: Pick<ActProps, 'hand' | 'line'>): Reason[] {
  const { copy, person, opened } = hand
  const verdict = approve(copy, person, inEngland(new Date()), { revision: line.number })
  const taken = opened.isAddressTaken ? [addressTaken] : []
  return [...(verdict.ok ? [] : verdict.reasons), ...taken]
}

const addressTaken: Reason = {
  rule: 'address-taken',
  says: 'Choose another address: the one that is written belongs to another case study.',
  field: 'slug',
}
