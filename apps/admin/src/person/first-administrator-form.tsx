import { NewPerson, shortestPassword } from '@casebook/core/person'
import { parse, type Reason } from '@casebook/core/reason'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactElement, useState } from 'react'
import { api, queryClient, reasonsIn } from '../api.ts'
import { Field, PasswordField } from '../frame/field.tsx'
import { Refused } from '../frame/refused.tsx'

const within = 'first'

/** Name, email address and password of the first administrator. */
export function FirstAdministratorForm({ token }: { token: string }): ReactElement {
  const [reasons, setReasons] = useState<Reason[]>([])
  const become = useMutation(
    api.person.becomeFirstAdministrator.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => setReasons(reasonsIn(error)),
    }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const field = (name: string) => `${typed.get(name)}`
    const given = parse(NewPerson, {
      name: field('name'),
      email: field('email'),
      password: field('password'),
    })
    setReasons(given.ok ? [] : given.reasons)
    if (given.ok && !become.isPending) become.mutate({ token, ...given.value })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Refused reasons={reasons} within={within} />
      <Field
        within={within}
        name="name"
        label="Your name"
        hint="As others at the desk see it beside what you do."
        reasons={reasons}
        input={{ autoComplete: 'name', spellCheck: false }}
      />
      <Field
        within={within}
        name="email"
        label="Email address"
        hint="You sign in with it."
        reasons={reasons}
        input={{ type: 'email', autoComplete: 'username', spellCheck: false }}
      />
      <PasswordField
        within={within}
        name="password"
        label="Password"
        hint={`${shortestPassword} characters or more, and not one that many people use. Three words that have nothing to do with each other make a good one. Any characters will do.`}
        reasons={reasons}
        autoComplete="new-password"
      />
      <button type="submit" className="govuk-button" aria-disabled={become.isPending}>
        {become.isPending ? 'Making your account…' : 'Make my account'}
      </button>
    </form>
  )
}
