import { needsSecondFactor, type Person, roleInWords } from '@casebook/core/person'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api, queryClient } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { TroubleInPlace } from '../frame/trouble.tsx'
import { useToldHere } from '../frame/use-told-here.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { MyApp } from './my-app.tsx'
import { MyPasskeys } from './my-passkeys.tsx'
import { SetUpApp } from './set-up-app.tsx'

const again = () => queryClient.invalidateQueries()

/** One's own second factors: what there is, and what can be added. */
export function MySecondFactors({ person }: { person: Person }): ReactElement {
  const { data, error, refetch } = useQuery(api.secondFactor.mine.queryOptions())
  const [settingUp, setSettingUp] = useState(false)
  const { told, tell } = useToldHere()
  if (error) return <TroubleInPlace error={error} again={refetch} />
  if (!data) return <Loading what="your second factors" />
  const needed = needsSecondFactor(person)
    ? `As ${roleInWords(person.role).toLowerCase()} you keep one at least.`
    : 'Your role does not need one, and it keeps others out who get hold of your password.'
  return (
    <>
      <p>Something beside the password that only you have. {needed}</p>
      <h3>Authenticator app</h3>
      {told}
      {data.app && !settingUp ? (
        <MyApp left={data.app.backupCodesLeft} tell={tell} />
      ) : (
        // Kept on the page until the backup codes are, whatever the list says by then.
        <SetUpApp
          begun={() => setSettingUp(true)}
          done={async () => {
            await again()
            setSettingUp(false)
            tell('The authenticator app is set up.')
          }}
        />
      )}
      <h3>Passkeys</h3>
      <MyPasskeys passkeys={data.passkeys} />
      <AddPasskey done={again} />
    </>
  )
}
