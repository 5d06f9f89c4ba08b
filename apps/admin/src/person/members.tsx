import { checkSecondFactor } from '@casebook/core/person'
import { type ReactElement, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { queryClient } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { SetUpPage } from '../second-factor/set-up-page.tsx'
import type { WhoAmI } from './answers.ts'
import { lapse } from './lapsed-session.ts'
import { SignInSteps } from './sign-in-steps.tsx'
import { useWhoAmI } from './who-am-i.ts'

/**
 * Lets through whoever is signed in; others sign in first and then go on to where they were going. Somebody whose
 * session ends while they are here keeps the page, and signs in over it. Those whose role needs a second factor set it up
 * before anything else, and stay there until they have kept what they are shown once.
 */
export function Members(): ReactElement {
  const { data, error, refetch } = useWhoAmI()
  const [wasIn, setWasIn] = useState(false)
  const { pathname, search, hash } = useLocation()
  const [settingUp, setSettingUp] = useState(false)
  const doneSettingUp = async () => {
    await queryClient.invalidateQueries()
    setSettingUp(false)
  }
  const isIn = data ? data.person !== null : undefined
  useEffect(() => {
    if (isIn) setWasIn(true)
    else if (wasIn && isIn === false) lapse()
  }, [isIn, wasIn])
  const missing = rulesAgainst(data)
  const isMissing = missing.includes('second-factor-missing')
  useEffect(() => {
    if (isMissing) setSettingUp(true)
  }, [isMissing])
  if (data?.person && (isMissing || settingUp)) {
    return <SetUpPage person={data.person} done={doneSettingUp} />
  }
  if (missing.length > 0) {
    return (
      <div className="narrow">
        <PageTitle text="Sign in with your second factor" />
        <SignInSteps within="factor" after={() => queryClient.invalidateQueries()} />
      </div>
    )
  }
  if (isIn || wasIn) return <Outlet />
  if (error) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the desk" />
  return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search + hash)}`} replace />
}

function rulesAgainst(me: WhoAmI | undefined): string[] {
  if (!me?.person) return []
  const verdict = checkSecondFactor(me.person, me.secondFactor)
  return verdict.ok ? [] : verdict.reasons.map(({ rule }) => rule)
}
