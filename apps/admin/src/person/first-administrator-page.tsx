import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { FirstAdministratorForm } from './first-administrator-form.tsx'
import { Hindered } from './hindered.tsx'
import { useWhoAmI } from './who-am-i.ts'

/** Where the one-time link of the terminal leads. */
export function FirstAdministratorPage(): ReactElement {
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  const me = useWhoAmI()
  const link = useQuery(
    api.person.checkFirstAdministratorLink.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  if (me.data?.person) return <Navigate to="/" replace />
  const error = me.error ?? link.error
  if (error) return <Trouble error={error} again={() => Promise.all([me.refetch(), link.refetch()])} />
  if (!me.data || !link.data) return <Loading what="your link" />
  const hindrances = [...me.data.hindrances, ...link.data.hindrances]
  if (hindrances.length > 0) {
    return (
      <div className="narrow">
        <PageTitle text="This link does not work" />
        <Hindered reasons={hindrances} />
        {me.data.hasAnybody && (
          <p>
            <Link to="/sign-in">Sign in</Link>
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="narrow">
      <PageTitle text="Become the first administrator" />
      <p>
        You look after people and settings, and may do whatever the other roles may. This link works once:
        when you have an account, you let others in.
      </p>
      <FirstAdministratorForm token={token} />
    </div>
  )
}
