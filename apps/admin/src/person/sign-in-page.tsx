import type { ReactElement } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { queryClient } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { Hindered } from './hindered.tsx'
import { placeAfter } from './place-after.ts'
import { SignInSteps } from './sign-in-steps.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** The way in. Afterwards one is where one wanted to go. */
export function SignInPage(): ReactElement {
  const { data, error, refetch } = useWhoAmI()
  const [params] = useSearchParams()
  if (data?.person) return <Navigate to={placeAfter(params.get('next'))} replace />
  if (error) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the way in" />
  return (
    <div className="narrow">
      <PageTitle text="Sign in" />
      {data.hindrances.length > 0 ? (
        <Hindered reasons={data.hindrances} />
      ) : data.hasAnybody ? (
        <SignInSteps within="sign-in" after={() => queryClient.invalidateQueries()} />
      ) : (
        <p>
          Nobody has an account yet. The first administrator comes in by the one-time link that Casebook
          showed on the terminal when it started.
        </p>
      )}
    </div>
  )
}
