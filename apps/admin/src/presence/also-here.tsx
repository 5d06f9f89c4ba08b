import type { Person } from '@casebook/core/person'
import type { ReactElement } from 'react'
import type { usePresence } from './use-presence.ts'

type Others = NonNullable<ReturnType<typeof usePresence>>['others']

/** Who else is here. Nobody is kept out by it. */
export function AlsoHere({ others, person }: { others: Others; person: Person }): ReactElement {
  return (
    <p role="status" className="also-here">
      {others.length > 0 && `Also here: ${others.map((other) => inWords(other, person)).join(', ')}.`}
    </p>
  )
}

function inWords({ person: id, name, isWriting }: Others[number], person: Person): string {
  const who = id === person.id ? 'you, in another tab' : name
  return isWriting ? `${who} (writing)` : who
}
