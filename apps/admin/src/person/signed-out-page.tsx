import { type ReactElement, useEffect, useState } from 'react'
import { Link, Navigate } from 'react-router'
import { api, queryClient } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** After signing out: nothing of what was seen stays in this page's memory, and the server says whether it is true. */
export function SignedOutPage(): ReactElement {
  const { data } = useWhoAmI()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    void queryClient.resetQueries(api.person.whoAmI.queryFilter()).then(() => {
      queryClient.removeQueries({ type: 'inactive' })
      setAsked(true)
    })
  }, [])
  if (!asked) return <Loading what="the way out" />
  if (data?.person) return <Navigate to="/" replace />
  return (
    <div className="narrow">
      <PageTitle text="You are signed out" />
      <p>
        <Link to="/sign-in">Sign in again</Link>
      </p>
    </div>
  )
}
