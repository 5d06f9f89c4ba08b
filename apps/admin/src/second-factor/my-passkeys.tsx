import type { ReactElement } from 'react'
import { ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { dayInWords } from '../frame/moments.ts'
import type { MyFactors } from '../person/answers.ts'

/** The passkeys there are, each to be taken away. */
export function MyPasskeys({ passkeys }: Pick<MyFactors, 'passkeys'>): ReactElement {
  if (passkeys.length === 0) return <p className="quiet none-yet">None yet.</p>
  return (
    <ul className="kept">
      {passkeys.map(({ id, name, addedAt }) => (
        <li key={id}>
          <span>
            {name} <span className="quiet">added {dayInWords(addedAt)}</span>
          </span>
          <ConfirmedAct
            text={`Remove ${name}`}
            done="The passkey is removed."
            act={async () => {
              await ask.secondFactor.remove.mutate({ kind: 'passkey', id })
              await queryClient.invalidateQueries()
            }}
          >
            <p>
              It lets nobody in here any more, and you are signed out everywhere else. Your device still keeps
              it, until you take it away there.
            </p>
          </ConfirmedAct>
        </li>
      ))}
    </ul>
  )
}
