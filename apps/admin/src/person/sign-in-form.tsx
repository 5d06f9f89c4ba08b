import { SignIn } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { ask } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field, PasswordField } from '../frame/field.tsx'
import type { Ways } from '../second-factor/second-step.tsx'

/** Email address and password. `email` is filled in where it is known who comes back. */
export function SignInForm({
  within,
  email,
  after,
  secondStep,
}: {
  within: string
  email?: string
  after: () => Promise<unknown>
  /** The password was right, and one of these ways is needed besides. */
  secondStep: (ways: Ways) => void
}): ReactElement {
  const signIn = async (typed: SignIn) => {
    const answer = await ask.person.signIn.mutate(typed)
    if (answer.at === 'second-step') secondStep(answer.ways)
    else await after()
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
