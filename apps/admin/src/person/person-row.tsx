import { may, type Person, roleInWords } from '@casebook/core/person'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { dayInWords, momentInWords } from '../frame/moments.ts'
import type { Listed } from './answers.ts'

/** Somebody in the list: who they are, and, where that is told, how they stand. */
export function PersonRow({ listed, me }: { listed: Listed; me: Person }): ReactElement {
  const { person } = listed
  return (
    <li>
      <p className="people__name">
        {may(me, 'person.change-role').ok ? (
          <Link to={`/people/${person.id}`}>{person.name}</Link>
        ) : (
          person.name
        )}
        {person.id === me.id && ' (you)'}
      </p>
      <p className="people__facts">
        <span>{person.email}</span>
        {[roleInWords(person.role), ...standingOf(listed)].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </li>
  )
}

/** How an account stands, in a few words each. */
export function standingOf({ state, lookedAfter }: Listed): string[] {
  const told: string[] = []
  if (state === 'deactivated') told.push('Deactivated')
  if (!lookedAfter) return state === 'invited' ? [...told, 'Invited'] : told
  const { hasSecondFactor, lastSeen, invitedUntil } = lookedAfter
  if (state === 'invited') return [...told, invitedInWords(invitedUntil)]
  told.push(hasSecondFactor ? 'Second factor set up' : 'No second factor')
  told.push(lastSeen ? `Last seen ${momentInWords(lastSeen)}` : 'Never seen')
  return told
}

function invitedInWords(until: string | null): string {
  if (until === null) return 'Invited'
  const isOver = new Date(until) <= new Date()
  return isOver ? `Invitation expired ${dayInWords(until)}` : `Invited, until ${dayInWords(until)}`
}
