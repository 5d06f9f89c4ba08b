import type { ReactElement } from 'react'
import { api, ask, queryClient } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { useToldHere } from '../frame/use-told-here.tsx'
import type { Listed } from './answers.ts'

const again = () => queryClient.invalidateQueries(api.person.pathFilter())

/** What an administrator can do to somebody else's account, and what they just did: that stays when its button goes. */
export function AccountActs({ listed }: { listed: Listed }): ReactElement {
  const { told, tell: say } = useToldHere()
  return (
    <>
      {told}
      {listed.state === 'deactivated' ? (
        <Reopening listed={listed} say={say} />
      ) : (
        <Hindering listed={listed} say={say} />
      )}
    </>
  )
}

type ActsProps = { listed: Listed; say: (done: string) => void }

function Reopening({ listed: { person }, say }: ActsProps): ReactElement {
  const { id, name } = person
  return (
    <ConfirmedAct
      text="Open the account again"
      act={async () => {
        await ask.person.reactivate.mutate({ id })
        await again()
        say(`The account of ${name} is open again.`)
      }}
    >
      <p>{name} can sign in again, with the role, the password and the second factor from before.</p>
    </ConfirmedAct>
  )
}

/** Each with what will come of it. */
function Hindering({ listed, say }: ActsProps): ReactElement {
  const { person, lookedAfter } = listed
  const { id, name } = person
  return (
    <div className="button-row">
      <ConfirmedAct
        text="Sign out everywhere"
        act={async () => {
          await ask.person.endSessions.mutate({ id })
          say(`${name} is signed out everywhere.`)
        }}
      >
        <p>
          {name} is signed out in every browser at the next click, and can sign in again. What they typed
          stays in their browser.
        </p>
      </ConfirmedAct>
      {lookedAfter?.hasSecondFactor && (
        <ConfirmedAct
          text="Reset the second factor"
          act={async () => {
            await ask.person.resetSecondFactor.mutate({ id })
            await again()
            say(`The second factor of ${name} is reset.`)
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
        act={async () => {
          await ask.person.deactivate.mutate({ id })
          await again()
          say(`The account of ${name} is deactivated.`)
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
