import { newestOf } from '@casebook/core/revision'
import type { ReactElement } from 'react'
import { Link, useNavigate } from 'react-router'
import { ActForm, given } from '../act/act-form.tsx'
import { ask } from '../api.ts'
import type { AtHand } from '../revision/opened.ts'
import { wayTo } from '../revision/way.ts'

/** Brings an earlier revision back, as a new one: says what that does, then does it. */
export function RestoreForm({ hand, from }: { hand: AtHand; from: number }): ReactElement {
  const navigate = useNavigate()
  const newest = newestOf(hand.copy)
  const isApproved = newest.state.state === 'approved'
  return (
    <ActForm
      hand={hand}
      line={newest}
      done={() => void navigate(wayTo(hand, ''))}
      check={() => given({}, { ok: true, value: true })}
      send={() => ask.revision.restore.mutate({ caseStudy: hand.opened.id, revision: newest.number, from })}
      says={() => ({ says: '' })}
      button={{ text: `Restore revision ${from}`, whileSending: 'Restoring…' }}
    >
      <p>
        Revision {newest.number + 1} will hold what revision {from} held, as a draft of yours. Revision{' '}
        {newest.number} stays in the history{isApproved && ', and its approval lapses'}. What readers see
        stays as it is.{' '}
        {from !== newest.number && (
          <Link to={wayTo(hand, `compare?from=${newest.number}&to=${from}`)}>See what that would change</Link>
        )}
      </p>
      {hand.opened.draft && (
        <p>
          What you are writing and have not saved stays: you bring the two together when you go on writing.
        </p>
      )}
    </ActForm>
  )
}
