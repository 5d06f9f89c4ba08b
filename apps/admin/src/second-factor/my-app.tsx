import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api, ask, queryClient, reasonsIn } from '../api.ts'
import { ConfirmedAct } from '../frame/confirmed-act.tsx'
import { Refused } from '../frame/refused.tsx'
import { BackupCodes } from './backup-codes.tsx'

const again = () => queryClient.invalidateQueries(api.secondFactor.pathFilter())

type MyAppProps = {
  /** How many backup codes. */
  left: number
  /** Says what was done, where this goes away with it. */
  tell: (done: string) => void
}

/** The authenticator app there is: how many backup codes are left, new ones, and taking it away. */
export function MyApp({ left, tell }: MyAppProps): ReactElement {
  const [codes, setCodes] = useState<string[] | null>(null)
  const renew = useMutation({
    mutationFn: () => ask.secondFactor.renewBackupCodes.mutate(),
    onSuccess: ({ backupCodes }) => setCodes(backupCodes),
  })
  if (codes) {
    return (
      <BackupCodes
        codes={codes}
        done={async () => {
          setCodes(null)
          tell('The new backup codes count from now on.')
          await again()
        }}
      />
    )
  }
  return (
    <>
      <p>
        Set up, with {left} of 10 backup codes left.{left < 3 && ' Make new ones before they run out.'}
      </p>
      {renew.isError && <Refused reasons={reasonsIn(renew.error)} within="codes" />}
      <div className="button-row">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={renew.isPending}
          onClick={() => !renew.isPending && renew.mutate()}
        >
          Make new backup codes
        </button>
        <ConfirmedAct
          text="Remove the app"
          done="The app is removed."
          tell={tell}
          act={async () => {
            await ask.secondFactor.remove.mutate({ kind: 'authenticator app' })
            await queryClient.invalidateQueries()
          }}
        >
          <p>Its codes and backup codes let nobody in any more, and you are signed out everywhere else.</p>
        </ConfirmedAct>
      </div>
    </>
  )
}
