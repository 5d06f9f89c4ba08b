import { SignIn } from '@casebook/core/person'
import { parse, type Reason } from '@casebook/core/reason'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactElement, useState } from 'react'
import { api, reasonsIn } from '../api.ts'
import { Field, PasswordField } from '../frame/field.tsx'
import { Refused } from '../frame/refused.tsx'

/** Email address and password. `email` is filled in where it is known who comes back. */
export function SignInForm({
  within,
  email,
  after,
}: {
  within: string
  email?: string
  after: () => unknown
}): ReactElement {
  const [reasons, setReasons] = useState<Reason[]>([])
  const signIn = useMutation(
    api.person.signIn.mutationOptions({ onSuccess: after, onError: (error) => setReasons(reasonsIn(error)) }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const given = parse(SignIn, { email: `${typed.get('email')}`, password: `${typed.get('password')}` })
    setReasons(given.ok ? [] : given.reasons)
    if (given.ok && !signIn.isPending) signIn.mutate(given.value)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Refused reasons={reasons} within={within} />
      <Field
        within={within}
        name="email"
        label="Email address"
        reasons={reasons}
        input={{ type: 'email', autoComplete: 'username', spellCheck: false, defaultValue: email }}
      />
      <PasswordField
        within={within}
        name="password"
        label="Password"
        reasons={reasons}
        autoComplete="current-password"
      />
      <button type="submit" className="govuk-button" aria-disabled={signIn.isPending}>
        {signIn.isPending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}
