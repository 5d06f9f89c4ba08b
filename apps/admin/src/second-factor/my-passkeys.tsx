import type { ReactElement } from 'react'
import { ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { dayInWords } from '../frame/moments.ts'
import { useToldHere } from '../frame/use-told-here.tsx'
import type { MyFactors } from '../person/answers.ts'

/** The passkeys there are, each to be taken away. */
export function MyPasskeys({ passkeys }: Pick<MyFactors, 'passkeys'>): ReactElement {
  const { told, tell } = useToldHere()
  return (
    <>
      {told}
      {passkeys.length === 0 && <p className="quiet none-yet">None yet.</p>}
      {passkeys.length > 0 && (
        <ul className="kept">
          {passkeys.map(({ id, name, addedAt }) => (
            <li key={id}>
              <span>
                {name} <span className="quiet">added {dayInWords(addedAt)}</span>
              </span>
              <ConfirmedAct
                text={`Remove ${name}`}
                done={`The passkey ${name} is removed.`}
                tell={tell}
                act={async () => {
                  await ask.secondFactor.remove.mutate({ kind: 'passkey', id })
                  await queryClient.invalidateQueries()
                }}
              >
                <p>
                  It lets nobody in here any more, and you are signed out everywhere else. Your device still
                  keeps it, until you take it away there.
                </p>
              </ConfirmedAct>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
