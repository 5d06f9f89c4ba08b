import { NewPerson, roleNamed, shortestPassword } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { api, ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field, PasswordField } from '../frame/field.tsx'
import { Loading } from '../frame/loading.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { Hindered } from '../person/hindered.tsx'
import { useWhoAmI } from '../person/who-am-i.ts'

/** Where the link of an invitation leads. */
export function AcceptPage(): ReactElement {
  const [params] = useSearchParams()
  const token = params.get('token') ?? ''
  const me = useWhoAmI()
  const link = useQuery(api.invitation.check.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }))
  if (me.data?.person) return <Navigate to="/" replace />
  const error = me.error ?? link.error
  if (error) return <Trouble error={error} again={() => Promise.all([me.refetch(), link.refetch()])} />
  if (!me.data || !link.data) return <Loading what="your invitation" />
  const hindrances = [...me.data.hindrances, ...link.data.hindrances]
  const { invited } = link.data
  if (!invited || hindrances.length > 0) {
    return (
      <div className="narrow">
        <PageTitle text="This link does not work" />
        <Hindered reasons={hindrances} />
        <p>
          <Link to="/sign-in">Sign in</Link>
        </p>
      </div>
    )
  }
  const { label, does } = roleNamed(invited.role)
  return (
    <div className="narrow">
      <PageTitle text="Accept your invitation" />
      <p>
        You are invited to work on this library as {label.toLowerCase()}: somebody who {does}. You sign in as{' '}
        <strong>{invited.email}</strong>.
      </p>
      <AcceptForm token={token} name={invited.name} email={invited.email} />
    </div>
  )
}

type AcceptFormProps = { token: string; name: string; email: string }

function AcceptForm({ token, name, email }: AcceptFormProps): ReactElement {
  return (
    <CheckedForm
      within="accept"
      check={(typed) => parse(NewPerson, { ...Object(typed), email })}
      send={async (given) => {
        await ask.invitation.accept.mutate({ token, name: given.name, password: given.password })
        await queryClient.invalidateQueries(api.person.whoAmI.queryFilter())
      }}
      button={{ text: 'Make my account', whileSending: 'Making your account…' }}
    >
      <Field
        name="name"
        label="Your name"
        hint="As others at the desk see it beside what you do."
        input={{ autoComplete: 'name', spellCheck: false, defaultValue: name }}
      />
      <PasswordField
        name="password"
        label="Password"
        hint={`${shortestPassword} characters or more, and not one that many people use. Three words that have nothing to do with each other make a good one.`}
        autoComplete="new-password"
      />
    </CheckedForm>
  )
}
