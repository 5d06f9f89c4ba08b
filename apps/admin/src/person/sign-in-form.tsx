import { SignIn } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field, PasswordField } from '../frame/field.tsx'

/** Email address and password. `email` is filled in where it is known who comes back. */
export function SignInForm({
  within,
  email,
  after,
}: {
  within: string
  email?: string
  after: () => Promise<unknown>
}): ReactElement {
  const signIn = async (typed: SignIn) => {
    await ask.person.signIn.mutate(typed)
    await after()
  }
  return (
    <CheckedForm
      within={within}
      check={(typed) => parse(SignIn, typed)}
      send={signIn}
      button={{ text: 'Sign in', whileSending: 'Signing in…' }}
    >
      <Field
        name="email"
        label="Email address"
        input={{ type: 'email', autoComplete: 'username', spellCheck: false, defaultValue: email }}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </CheckedForm>
  )
}
