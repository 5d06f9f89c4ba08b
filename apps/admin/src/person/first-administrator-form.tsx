import { NewPerson, shortestPassword } from '@casebook/core/person'
import { parse } from '@casebook/core/reason'
import type { ReactElement } from 'react'
import { ask, queryClient } from '../api.ts'
import { CheckedForm } from '../frame/checked-form.tsx'
import { Field, PasswordField } from '../frame/field.tsx'

/** Name, email address and password of the first administrator. */
export function FirstAdministratorForm({ token }: { token: string }): ReactElement {
  const become = async (person: NewPerson) => {
    await ask.person.becomeFirstAdministrator.mutate({ token, ...person })
    await queryClient.invalidateQueries()
  }
  return (
    <CheckedForm
      within="first"
      check={(typed) => parse(NewPerson, typed)}
      send={become}
      button={{ text: 'Make my account', whileSending: 'Making your account…' }}
    >
      <Field
        name="name"
        label="Your name"
        hint="As others at the desk see it beside what you do."
        input={{ autoComplete: 'name', spellCheck: false }}
      />
      <Field
        name="email"
        label="Email address"
        hint="You sign in with it."
        input={{ type: 'email', autoComplete: 'username', spellCheck: false }}
      />
      <PasswordField
        name="password"
        label="Password"
        hint={`${shortestPassword} characters or more, and not one that many people use. Three words that have nothing to do with each other make a good one. Any characters will do.`}
        autoComplete="new-password"
      />
    </CheckedForm>
  )
}
