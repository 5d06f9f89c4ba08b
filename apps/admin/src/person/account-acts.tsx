import type { ReactElement } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import type { Listed } from './answers.ts'

const again = () => queryClient.invalidateQueries(api.person.pathFilter())

/** What an administrator can do to somebody else's account, each with what will come of it. */
export function AccountActs({ listed }: { listed: Listed }): ReactElement {
  const { person, state, lookedAfter } = listed
  const { id, name } = person
  if (state === 'deactivated') {
    return (
      <ConfirmedAct
        text="Open the account again"
        done="The account is open."
        act={async () => {
          await ask.person.reactivate.mutate({ id })
          await again()
        }}
      >
        <p>{name} can sign in again, with the role, the password and the second factor from before.</p>
      </ConfirmedAct>
    )
  }
  return (
    <div className="button-row">
      <ConfirmedAct
        text="Sign out everywhere"
        done={`${name} is signed out everywhere.`}
        act={() => ask.person.endSessions.mutate({ id })}
      >
        <p>
          {name} is signed out in every browser at the next click, and can sign in again. What they typed
          stays in their browser.
        </p>
      </ConfirmedAct>
      {lookedAfter?.hasSecondFactor && (
        <ConfirmedAct
          text="Reset the second factor"
          done="The second factor is reset."
          act={async () => {
            await ask.person.resetSecondFactor.mutate({ id })
            await again()
          }}
        >
          <p>
            The authenticator app, its backup codes and all passkeys of {name} are removed, and {name} is
            signed out everywhere. From then on the password alone is enough, until they set up a new one:
            make sure that it is {name} who asks for this, by telephone or in person.
          </p>
        </ConfirmedAct>
      )}
      <ConfirmedAct
        text="Deactivate the account"
        done="The account is deactivated."
        act={async () => {
          await ask.person.deactivate.mutate({ id })
          await again()
        }}
      >
        <p>
          {name} is signed out at once and cannot sign in. What they wrote and decided stays, under their
          name. You can open the account again.
        </p>
      </ConfirmedAct>
    </div>
  )
}
