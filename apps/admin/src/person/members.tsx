import { type ReactElement, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Loading } from '../frame/loading.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { lapse } from './lapsed-session.ts'
import { useWhoAmI } from './who-am-i.ts'

/**
 * Lets through whoever is signed in; others sign in first and then go on to where they were going. Somebody whose
 * session ends while they are here keeps the page, and signs in over it.
 */
export function Members(): ReactElement {
  const { data, error, refetch } = useWhoAmI()
  const [wasIn, setWasIn] = useState(false)
  const { pathname, search, hash } = useLocation()
  const isIn = data ? data.person !== null : undefined
  useEffect(() => {
    if (isIn) setWasIn(true)
    else if (wasIn && isIn === false) lapse()
  }, [isIn, wasIn])
  if (isIn || wasIn) return <Outlet />
  if (error) return <Trouble error={error} again={refetch} />
  if (!data) return <Loading what="the desk" />
  return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search + hash)}`} replace />
}
